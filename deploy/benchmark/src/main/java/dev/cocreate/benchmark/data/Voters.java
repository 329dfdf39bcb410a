package dev.cocreate.benchmark.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Who votes for what: {@code of(idea)} are people's numbers, each once. */
final class Voters {
    /** Log-normal with median 4 and mean 10. */
    private static final double MU = Math.log(4);

    private static final double SIGMA = Math.sqrt(2 * Math.log(10.0 / 4));
    private static final double ZIPF = 0.9;
    private static final int MOST_OF_ONE_PERSON = 2_000;
    private static final int MANY = 6;

    private final int[][] voters;

    private Voters(int[][] voters) {
        this.voters = voters;
    }

    int[] of(int idea) {
        return voters[idea];
    }

    static Voters draw(DataSize size, Seed seed) {
        var votes = votesPerIdea(size, seed.of("votes"));
        return new Voters(assign(size, votes, ballots(size, seed.of("activity")), seed.of("voters")));
    }

    static int[] votesPerIdea(DataSize size, SplittableRandom random) {
        var most = size.votesOfTopIdea();
        var votes = new int[size.ideas()];
        for (var i = 0; i < votes.length; i++) {
            votes[i] = (int) Math.min(most - 1, Math.round(Math.exp(MU + SIGMA * random.nextGaussian())));
        }
        votes[size.topIdea()] = most;
        var missing = size.votes() - Arrays.stream(votes).sum();
        while (missing != 0) {
            var idea = random.nextInt(votes.length);
            var step = Integer.signum(missing);
            // Where there are many already, so that the middle stays where it is.
            if (idea != size.topIdea() && votes[idea] > MANY && votes[idea] + step < most) {
                votes[idea] += step;
                missing -= step;
            }
        }
        return votes;
    }

    /** Each person's number as often as that person votes: a few vote for nearly everything, most a handful of times. */
    private static int[] ballots(DataSize size, SplittableRandom random) {
        var most = Math.min(MOST_OF_ONE_PERSON, size.ideas() / 2);
        var scale = 1.0;
        while (ballotsAt(scale, size.people(), most) < size.votes()) {
            scale *= 1.01;
        }
        var ballots = new int[(int) ballotsAt(scale, size.people(), most)];
        var filled = 0;
        for (var person = 0; person < size.people(); person++) {
            var count = ballotsOf(person, scale, most);
            Arrays.fill(ballots, filled, filled + count, person);
            filled += count;
        }
        for (var i = ballots.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var swapped = ballots[i];
            ballots[i] = ballots[j];
            ballots[j] = swapped;
        }
        return ballots;
    }

    private static long ballotsAt(double scale, int people, int most) {
        var sum = 0L;
        for (var person = 0; person < people; person++) {
            sum += ballotsOf(person, scale, most);
        }
        return sum;
    }

    private static int ballotsOf(int person, double scale, int most) {
        return (int) Math.min(most, 1 + scale / Math.pow(person + 1.0, ZIPF));
    }

    private static int[][] assign(DataSize size, int[] votes, int[] ballots, SplittableRandom random) {
        var voters = new int[votes.length][];
        var asked = new int[size.people()]; // by which idea, counted from 1
        var next = 0;
        for (var idea = 0; idea < votes.length; idea++) {
            voters[idea] = new int[votes[idea]];
            if (idea == size.topIdea()) {
                voters[idea] = some(votes[idea], size.people(), random);
                continue;
            }
            for (var i = 0; i < votes[idea]; i++) {
                var person = ballots[next++ % ballots.length];
                while (asked[person] == idea + 1) {
                    person = random.nextInt(size.people());
                }
                asked[person] = idea + 1;
                voters[idea][i] = person;
            }
        }
        return voters;
    }

    private static int[] some(int count, int people, SplittableRandom random) {
        var all = new int[people];
        for (var i = 0; i < people; i++) {
            var j = random.nextInt(i + 1);
            all[i] = all[j];
            all[j] = i;
        }
        return Arrays.copyOf(all, count);
    }
}
