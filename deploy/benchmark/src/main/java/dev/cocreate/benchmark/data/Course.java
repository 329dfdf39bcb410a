package dev.cocreate.benchmark.data;

import java.util.ArrayList;
import java.util.List;

/**
 * How an idea went along the workflow.
 *
 * @param steps kinds of status after "open", in order, with when
 * @param end when its votes closed, or now
 */
record Course(List<Step> steps, long end) {
    record Step(String kind, long at) {}

    private static final List<List<String>> WAYS = List.of(
            List.of("REVIEW"),
            List.of("REVIEW", "PLANNED"),
            List.of("PLANNED", "DOING"),
            List.of("PLANNED", "DOING", "SHIPPED"),
            List.of("REVIEW", "DECLINED"),
            List.of("PLANNED", "SHIPPED", "RETIRED"));

    /** Of a hundred ideas; the others are open. */
    private static final int[] SHARES = {8, 5, 3, 8, 5, 1};

    static Course of(int idea, Times times) {
        var random = times.seed().of("course", idea);
        var proposed = times.proposed(idea);
        var way = idea == times.size().topIdea() ? List.of("REVIEW", "PLANNED") : way(random.nextInt(100));
        var steps = new ArrayList<Step>();
        var at = proposed;
        for (var kind : way) {
            at = times.after(at, times.now(), random);
            steps.add(new Step(kind, at));
        }
        return new Course(steps, isFinal(way) ? at : times.now());
    }

    private static List<String> way(int roll) {
        var sum = 0;
        for (var i = 0; i < SHARES.length; i++) {
            sum += SHARES[i];
            if (roll < sum) {
                return WAYS.get(i);
            }
        }
        return List.of();
    }

    String kind() {
        return steps.isEmpty() ? "OPEN" : steps.get(steps.size() - 1).kind();
    }

    boolean isFinal() {
        return isFinal(List.of(kind()));
    }

    private static boolean isFinal(List<String> way) {
        return way.stream()
                .anyMatch(kind -> List.of("SHIPPED", "DECLINED", "RETIRED").contains(kind));
    }
}
