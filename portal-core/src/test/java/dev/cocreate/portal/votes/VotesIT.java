package dev.cocreate.portal.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.cocreate.portal.Cast;
import dev.cocreate.portal.PortalInPayara;
import dev.cocreate.portal.Story;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class VotesIT {
    /** The score counted anew: an idea rises as if its proposal were a vote. */
    private static final String RISING = """
            select ln(sum(exp(rising_at(at) - rising_at(now())))) + rising_at(now())
            from (select cast_at as at from vote where idea_id = :id
                  union all select created_at from idea where id = :id) wish""";

    @Inject
    Votes votes;

    @Inject
    Cast cast;

    @Inject
    Story story;

    @Deployment
    static WebArchive portal() {
        return PortalInPayara.with(VotesIT.class);
    }

    @Test
    void sixteenParallelEqualVotesLeaveOneRowAndACounterOfOne() throws Exception {
        var idea = story.propose(cast.ada());
        var ben = cast.ben();

        var tallies = inParallel(IntStream.range(0, 16)
                .mapToObj(i -> (Callable<Tally>) () -> votes.cast(idea, ben))
                .toList());

        assertThat(tallies).hasSize(16).containsOnly(new Tally(1, true));
        assertThat(rows(idea)).isEqualTo(1);
        assertThat(counter(idea)).isEqualTo(1);
        assertThat(events(idea, "VoteCast")).isEqualTo(1);
    }

    @Test
    void sixteenPeopleAtOnceAreSixteen() throws Exception {
        var idea = story.propose(cast.ada());

        inParallel(cast.customers(16).stream()
                .map(customer -> (Callable<Tally>) () -> votes.cast(idea, customer))
                .toList());

        assertThat(counter(idea)).isEqualTo(16).isEqualTo(rows(idea));
    }

    @Test
    void withdrawingTwiceChangesNothingMore() {
        var idea = story.propose(cast.ada());
        votes.cast(idea, cast.ben());
        votes.cast(idea, cast.chen());

        assertThat(votes.withdraw(idea, cast.ben())).isEqualTo(new Tally(1, false));
        assertThat(votes.withdraw(idea, cast.ben())).isEqualTo(new Tally(1, false));

        assertThat(counter(idea)).isEqualTo(1).isEqualTo(rows(idea));
        assertThat(events(idea, "VoteWithdrawn")).isEqualTo(1);
    }

    @Test
    void aDecidedIdeaTakesNoVotesAndKeepsThoseItHas() {
        var idea = story.propose(cast.ada());
        votes.cast(idea, cast.ben());
        story.answer(idea, "shipped", cast.ada());

        assertThatThrownBy(() -> votes.cast(idea, cast.chen())).isInstanceOf(ConflictProblem.class);
        assertThatThrownBy(() -> votes.withdraw(idea, cast.ben())).isInstanceOf(ConflictProblem.class);
        assertThat(votes.cast(idea, cast.ben())).isEqualTo(new Tally(1, true));
        assertThat(counter(idea)).isEqualTo(1).isEqualTo(rows(idea));
    }

    @Test
    void thereIsNoVoteForAnIdeaThatIsNotThere() {
        assertThatThrownBy(() -> votes.cast(new IdeaId(987_654_321), cast.ben()))
                .isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void countersAgreeWithRowsWhateverHappens() throws Exception {
        var ideas = List.of(story.propose(cast.ada()), story.propose(cast.ada()), story.propose(cast.ada()));
        var people = cast.customers(7);

        inParallel(IntStream.range(0, 4)
                .mapToObj(seed -> (Callable<Integer>) () -> actAtRandom(new Random(seed), ideas, people))
                .toList());

        for (var idea : ideas) {
            assertThat(counter(idea)).isEqualTo(rows(idea));
            assertThat(story.count("select comments from idea where id = :id", idea))
                    .isEqualTo(story.count("select count(*) from comment where idea_id = :id", idea))
                    .isPositive();
            assertThat(story.find(Double.class, "select rising from idea where id = :id", idea)
                            .get(0))
                    .isCloseTo(story.find(Double.class, RISING, idea).get(0), offset(1e-6));
        }
    }

    private Integer actAtRandom(Random random, List<IdeaId> ideas, List<Visitor> people) {
        for (var i = 0; i < 100; i++) {
            var idea = ideas.get(random.nextInt(ideas.size()));
            var person = people.get(random.nextInt(people.size()));
            switch (random.nextInt(5)) {
                case 0, 1 -> votes.cast(idea, person);
                case 2, 3 -> votes.withdraw(idea, person);
                default -> story.comment(idea, person);
            }
        }
        return 100;
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
        var threads = Executors.newFixedThreadPool(tasks.size());
        var start = new CyclicBarrier(tasks.size());
        try {
            var running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private int rows(IdeaId idea) {
        return story.count("select count(*) from vote where idea_id = :id", idea);
    }

    private int counter(IdeaId idea) {
        return story.count("select votes from idea where id = :id", idea);
    }

    private int events(IdeaId idea, String kind) {
        return story.count("select count(*) from event where kind = '" + kind + "' and idea_id = :id", idea);
    }
}
