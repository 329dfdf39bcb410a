package dev.cocreate.portal.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.Tables;
import dev.cocreate.portal.comments.CommentDraft;
import dev.cocreate.portal.comments.PlainComments;
import dev.cocreate.portal.events.SilentEvents;
import dev.cocreate.portal.follows.PlainFollows;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.OpenIdeas;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.votes.Importance;
import dev.cocreate.portal.votes.PlainVotes;
import dev.cocreate.portal.votes.Stake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jdbi.v3.core.Jdbi;

/** In a real database, because the statements are the rules. */
class MergingTest {
    static final int PEOPLE = 4;
    private static final int IDEAS = 5;
    private static final Visitor ADA = new Visitor(new PersonId(PEOPLE + 1), "Ada", Role.TEAM);

    /** Rows of one's own, without what came along. */
    private static final String OWN_VOTES = "select (case when stake_origin is null then to_jsonb(v) else to_jsonb(v)"
            + " || '{\"importance\": null, \"reason\": null, \"said_at\": null, \"stake_origin\": null}' end)::text"
            + " from vote v where idea_id = ? and origin is null order by person_id";

    private static final String OWN_FOLLOWS =
            "select to_jsonb(f)::text from follow f where idea_id = ? and origin is null order by person_id";

    private static final String WRONG_COUNTERS = """
            select count(*) from idea i cross join lateral (
                select count(*) as votes, count(*) filter (where stale) as stale,
                    count(*) filter (where importance = 'NICE') as nice,
                    count(*) filter (where importance = 'IMPORTANT') as important,
                    count(*) filter (where importance = 'CRITICAL') as critical,
                    coalesce(sum(exp(rising_at(cast_at) - rising_at(i.created_at))), 0) as since
                from vote where idea_id = i.id) c
            where i.votes <> c.votes or i.stale_votes <> c.stale or i.nice <> c.nice or i.important <> c.important
                or i.critical <> c.critical
                or i.comments <> (select count(*) from comment where idea_id = i.id and gone_at is null)
                or i.merged_into is null and abs(i.rising - (rising_at(i.created_at) + ln(1 + c.since))) > 1e-6""";

    @SuppressWarnings("NullAway.Init") // started before the first property is tried
    private static Tables tables;

    private final Jdbi jdbi = tables.jdbi();
    private final OpenIdeas ideas = new OpenIdeas(jdbi);
    private final PlainVotes votes = new PlainVotes(jdbi, ideas);
    private final PlainComments comments = new PlainComments(jdbi, ideas);
    private final PlainFollows follows = new PlainFollows(jdbi, ideas);
    private final Merges merges = new Merges(jdbi, ideas, new SilentEvents(jdbi));

    @BeforeContainer
    static void start() throws IOException {
        tables = Tables.make();
        tables.jdbi().useHandle(handle -> {
            for (var person = 1; person <= PEOPLE + 1; person++) {
                handle.execute(
                        "insert into person (email, name) values (? || '@kunde.example', 'P' || ?)", person, person);
            }
            handle.execute("insert into board (slug, name, position, access) values ('lab', 'Lab', 1, 'TEAM')");
        });
    }

    @AfterContainer
    static void stop() throws Exception {
        tables.close();
    }

    @BeforeTry
    void nothingHappenedYet() {
        jdbi.useHandle(handle -> {
            handle.execute("update idea set merged_into = null");
            handle.execute(
                    "truncate vote, merged_vote, merged_withdrawal, comment, follow, idea restart identity cascade");
            for (var idea = 1; idea <= IDEAS; idea++) {
                handle.execute(
                        "insert into idea (title, language, board_id, status_id, author_id) values ('Export', 'en', 1, 1, ?)",
                        1 + idea % PEOPLE);
            }
        });
    }

    /** Whatever people do meanwhile, and in whichever order ideas are merged and merges undone. */
    @Property(tries = 100)
    void mergingLosesNothingAndCanBeUndone(@ForAll("days") List<Deed> day) {
        jdbi.useHandle(handle -> new Day().live(day));
    }

    /** One day of the portal, beside what ought to be. */
    private final class Day {
        private final Wishes wishes = new Wishes(IDEAS);
        private final Map<Long, Integer> homes = new TreeMap<>();
        private final Map<Integer, List<String>> before = new HashMap<>();

        void live(List<Deed> day) {
            for (var deed : day) {
                live(deed);
                check(deed);
            }
            var order = new ArrayList<>(wishes.merged());
            while (!order.isEmpty()) {
                var last = new Deed("undo", order.remove(day.size() % order.size()), 1, 1);
                live(last);
                check(last);
            }
            assertThat(count("select count(*) from merged_vote")
                            + count("select count(*) from merged_withdrawal")
                            + count("select count(*) from vote where num_nonnulls(origin, stake_origin) > 0")
                            + count("select count(*) from follow where origin is not null")
                            + count("select count(*) from comment where home_id is not null"))
                    .isZero();
        }

        private void live(Deed deed) {
            switch (deed.kind()) {
                case "merge" -> merge(deed.idea(), deed.other());
                case "undo" -> undo(deed.idea());
                default -> {
                    if (wishes.isMerged(deed.idea()) && !deed.kind().equals("reply")) {
                        refused("idea-merged", () -> act(deed));
                    } else {
                        act(deed);
                    }
                }
            }
        }

        private void merge(int idea, int other) {
            if (idea == other || wishes.isMerged(other)) {
                refused(
                        wishes.isMerged(idea) && idea != other ? "already-merged" : "invalid",
                        () -> tryMerge(idea, other));
            } else if (wishes.isMerged(idea)) {
                refused("already-merged", () -> tryMerge(idea, other));
            } else {
                before.put(idea, owned(idea));
                tryMerge(idea, other);
                wishes.merge(idea, other);
            }
        }

        private void undo(int idea) {
            if (wishes.isMerged(idea)) {
                tryUndo(idea);
                wishes.undo(idea);
                assertThat(owned(idea)).isEqualTo(before.get(idea));
            } else {
                refused("not-merged", () -> tryUndo(idea));
            }
        }

        private void act(Deed deed) {
            var idea = new IdeaId(deed.idea());
            var who = new Visitor(new PersonId(deed.person()), "P" + deed.person(), Role.CUSTOMER);
            switch (deed.kind()) {
                case "vote" -> {
                    votes.cast(idea, who);
                    wishes.vote(deed.idea(), deed.person());
                }
                case "withdraw" -> {
                    votes.withdraw(idea, who);
                    wishes.takeBack(deed.idea(), deed.person());
                }
                case "explain" -> {
                    if (wishes.isMerged(deed.idea()) || wishes.of(deed.idea()).containsKey(deed.person())) {
                        explain(idea, who, deed);
                    }
                }
                case "follow" -> follows.follow(idea, who);
                case "unfollow" -> follows.unfollow(idea, who);
                case "comment" -> {
                    var written = comments.write(idea, OptionalLong.empty(), CommentDraft.of("Yes"), who);
                    homes.put(written.id(), deed.idea());
                }
                default ->
                    Map.copyOf(homes).entrySet().stream()
                            .filter(each -> wishes.root(each.getValue()) == deed.idea())
                            .sorted(Map.Entry.comparingByKey())
                            .skip(deed.other() - 1)
                            .findFirst()
                            .ifPresent(each -> reply(idea, each.getKey(), each.getValue(), who));
            }
        }

        private void reply(IdeaId idea, long comment, int home, Visitor who) {
            var written = comments.write(idea, OptionalLong.of(comment), CommentDraft.of("No"), who);
            homes.put(written.id(), home);
        }

        private void explain(IdeaId idea, Visitor who, Deed deed) {
            var importance = Importance.values()[deed.other() % 3];
            var reason = deed.other() > 3 ? Optional.of("Because " + deed.other()) : Optional.<String>empty();
            if (wishes.isMerged(deed.idea())) {
                votes.cast(idea, who);
            }
            votes.reasons().give(idea, who, new Stake(Optional.of(importance), reason));
            wishes.explain(deed.idea(), deed.person(), importance.name(), reason);
        }

        private void check(Deed deed) {
            assertThat(count(WRONG_COUNTERS)).as("counters after %s", deed).isZero();
            for (var idea = 1; idea <= IDEAS; idea++) {
                assertThat(said(idea))
                        .as("votes of %s after %s", idea, deed)
                        .isEqualTo(
                                wishes.isMerged(idea)
                                        ? Map.of()
                                        : wishes.of(idea).entrySet().stream()
                                                .collect(Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        each -> each.getValue().importance() + "/"
                                                                + each.getValue()
                                                                        .reason())));
            }
            homes.forEach((id, home) -> assertThat(
                            text("select idea_id || ' ' || coalesce(home_id, idea_id) from comment where id = ?", id))
                    .isEqualTo(wishes.root(home) + " " + home));
        }

        private List<String> owned(int idea) {
            var owned = new ArrayList<>(texts(OWN_VOTES, idea));
            owned.addAll(texts(OWN_FOLLOWS, idea));
            return owned;
        }
    }

    @Provide
    Arbitrary<List<Deed>> days() {
        var kind = Arbitraries.frequency(
                Tuple.of(8, "vote"),
                Tuple.of(3, "withdraw"),
                Tuple.of(4, "explain"),
                Tuple.of(2, "comment"),
                Tuple.of(2, "reply"),
                Tuple.of(2, "follow"),
                Tuple.of(2, "unfollow"),
                Tuple.of(7, "merge"),
                Tuple.of(3, "undo"));
        return Combinators.combine(
                        kind,
                        Arbitraries.integers().between(1, IDEAS),
                        Arbitraries.integers().between(1, IDEAS),
                        Arbitraries.integers().between(1, PEOPLE))
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    /** Something that somebody does to an idea, with whatever it needs of another one. */
    record Deed(String kind, int idea, int other, int person) {}

    @Example
    void whoVotedForBothCountsOnceAndKeepsWhatTheySaid() {
        cast(1, 1);
        cast(2, 1);
        cast(2, 2);
        votes.reasons()
                .give(new IdeaId(2), person(1), new Stake(Optional.of(Importance.CRITICAL), Optional.of("Audit")));

        tryMerge(2, 1);

        assertThat(said(1)).containsExactlyInAnyOrderEntriesOf(Map.of(1, "CRITICAL/Audit", 2, "/"));
        tryUndo(2);
        assertThat(said(1)).containsExactlyInAnyOrderEntriesOf(Map.of(1, "/"));
        assertThat(said(2)).containsExactlyInAnyOrderEntriesOf(Map.of(1, "CRITICAL/Audit", 2, "/"));
    }

    @Example
    void whoStoppedFollowingIsNotMadeToFollow() {
        cast(2, 3);
        follows.unfollow(new IdeaId(2), person(3));
        cast(2, 4);

        tryMerge(2, 1);

        assertThat(follows.isFollowing(new IdeaId(1), person(3))).isFalse();
        assertThat(follows.isFollowing(new IdeaId(1), person(4))).isTrue();
        assertThat(follows.isFollowing(new IdeaId(1), person(2)))
                .as("its author")
                .isTrue();
    }

    @Example
    void nobodySeesThroughAMergeWhatTheyCouldNotSee() {
        jdbi.useHandle(handle -> handle.execute("update idea set board_id = 2 where id = 2"));

        assertThatThrownBy(() -> tryMerge(2, 1))
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors().get(0).key()).isEqualTo("seen-by-more"));
        assertThatThrownBy(() -> tryMerge(1, 2))
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors().get(0).field()).isEqualTo("narrower"));
        inTransaction(() -> merges.merge(new IdeaId(1), new IdeaId(2), true, ADA));
        assertThat(merges.into(new IdeaId(2))).extracting(MergedIdea::id).containsExactly(new IdeaId(1));
    }

    /** Everybody votes for both while one is merged and unmerged again and again. */
    @Example
    void countersAreRightWhateverHappensMeanwhile() throws Exception {
        jdbi.useHandle(handle -> handle.execute("insert into person (email, name)"
                + " select 'c' || n || '@kunde.example', 'C' from generate_series(1, 40) n on conflict do nothing"));
        var crowd = jdbi.withHandle(handle -> handle.createQuery("select id from person where name = 'C'")
                .mapTo(Long.class)
                .list());
        var start = new CyclicBarrier(9);
        var threads = Executors.newFixedThreadPool(9);
        try {
            var done = new ArrayList<Future<?>>();
            for (var thread = 0; thread < 8; thread++) {
                var mine = crowd.subList(thread * 5, thread * 5 + 5);
                var first = 1 + thread % 2;
                done.add(threads.submit(() -> {
                    start.await();
                    for (var person : mine) {
                        var who = new Visitor(new PersonId(person), "C", Role.CUSTOMER);
                        ignoringMoves(() -> votes.cast(new IdeaId(first), who));
                        ignoringMoves(() -> votes.cast(new IdeaId(3 - first), who));
                        if (person % 3 == 0) {
                            ignoringMoves(() -> votes.withdraw(new IdeaId(1), who));
                        }
                    }
                    return null;
                }));
            }
            done.add(threads.submit(() -> {
                start.await();
                for (var round = 0; round < 10; round++) {
                    tryMerge(2, 1);
                    tryUndo(2);
                }
                tryMerge(2, 1);
                return null;
            }));
            for (var each : done) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(count(WRONG_COUNTERS)).isZero();
        assertThat(said(2)).isEmpty();
        tryUndo(2);
        assertThat(count(WRONG_COUNTERS)).isZero();
        assertThat(count("select count(*) from vote where origin is not null")).isZero();
    }

    private void ignoringMoves(Runnable deed) {
        try {
            deed.run();
        } catch (Problem moved) {
            assertThat(moved.slug()).isEqualTo("idea-merged");
        }
    }

    private static void refused(String slug, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private void tryMerge(int idea, int into) {
        inTransaction(() -> merges.merge(new IdeaId(idea), new IdeaId(into), false, ADA));
    }

    private void tryUndo(int idea) {
        inTransaction(() -> merges.undo(new IdeaId(idea), ADA));
    }

    private void inTransaction(Runnable deed) {
        jdbi.useTransaction(handle -> deed.run());
    }

    private void cast(int idea, int person) {
        votes.cast(new IdeaId(idea), person(person));
    }

    private static Visitor person(int id) {
        return new Visitor(new PersonId(id), "P" + id, Role.CUSTOMER);
    }

    /** Who wants an idea, and what they said. */
    private Map<Integer, String> said(int idea) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select person_id, coalesce(importance, '') || '/' || coalesce(reason, '') as said"
                                + " from vote where idea_id = ?")
                .bind(0, idea)
                .map((row, context) -> Map.entry(row.getInt("person_id"), row.getString("said")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<String> texts(String query, int idea) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind(0, idea).mapTo(String.class).list());
    }

    private String text(String query, long id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind(0, id).mapTo(String.class).one());
    }

    private int count(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
