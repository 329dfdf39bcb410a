package dev.cocreate.portal.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.Tables;
import dev.cocreate.portal.demand.Voting;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.ideas.OpenIdeas;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** In a real database, because the statements are the rules. */
class VotesTest {
    private static final int IDEAS = 6;
    private static final int BOARDS = 2;
    private static final Visitor BEN = new Visitor(new PersonId(1), "Ben", Role.CUSTOMER);

    @SuppressWarnings("NullAway.Init") // started before the first property is tried
    private static Tables tables;

    private final AtomicInteger statements = new AtomicInteger();
    private final Jdbi jdbi = tables.jdbi().setSqlLogger(new SqlLogger() {
        @Override
        public void logBeforeExecution(StatementContext context) {
            statements.incrementAndGet();
        }
    });
    private final Voting voting = new Voting(jdbi);
    private final Ideas ideas = new OpenIdeas();
    private final Votes votes = new Votes(
            jdbi,
            ideas,
            voting.bell(),
            voting.confirmations(),
            new BudgetedVotes(jdbi, voting.bell(), NoNetworks.NONE),
            NoNetworks.NONE);
    private final Reasons reasons = new Reasons(jdbi, ideas, voting.bell());

    @BeforeContainer
    static void start() throws IOException {
        tables = Tables.make();
        tables.jdbi().useHandle(handle -> {
            handle.execute("insert into person (email, name) values ('ben@kunde.example', 'Ben')");
            handle.execute("insert into board (slug, name, position) values ('billing', 'Billing', 1)");
            for (var idea = 1; idea <= IDEAS; idea++) {
                handle.execute("insert into idea (title, language, board_id, status_id) values ('Export', 'en', 1, 1)");
            }
        });
    }

    @AfterContainer
    static void stop() throws Exception {
        tables.close();
    }

    @BeforeTry
    void nothingHappenedYet() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from vote");
            handle.execute("delete from vote_question");
            handle.execute("update idea set votes = 0, stale_votes = 0, nice = 0, important = 0, critical = 0,"
                    + " final = false, board_id = 1 + id % 2");
            handle.execute("update board set vote_budget = null");
        });
    }

    @Example
    void aPlainVoteIsOneStatement() {
        statements.set(0);

        votes.cast(new IdeaId(1), BEN);

        assertThat(statements).hasValue(1);
        statements.set(0);
        votes.withdraw(new IdeaId(1), BEN);
        assertThat(statements).hasValue(1);
    }

    @Example
    void aRepeatedVoteChangesNothing() {
        votes.cast(new IdeaId(1), BEN);

        assertThat(votes.cast(new IdeaId(1), BEN)).isEqualTo(new Tally(1, true));
        assertThat(count("select count(*) from vote where confirmed_at is not null"))
                .isZero();
    }

    /** The rule, told by a list of what happens: a vote is cast exactly when there is one left at that moment. */
    @Property(tries = 100)
    void noVoteIsCastBeyondTheBudget(@ForAll("days") List<Deed> day) {
        onOneConnection(() -> live(day));
    }

    private void live(List<Deed> day) {
        var mine = new HashSet<Integer>();
        var closed = new HashSet<Integer>();
        var boards = IntStream.rangeClosed(1, IDEAS).map(idea -> 1 + idea % 2).toArray();
        var budgets = new ArrayList<Optional<Integer>>(List.of(Optional.empty(), Optional.empty()));

        for (var deed : day) {
            var idea = deed.idea();
            switch (deed.kind()) {
                case "vote" -> {
                    var used = used(mine, closed, boards, boards[idea - 1]);
                    var budget = budgets.get(boards[idea - 1] - 1);
                    var spent = budget.isPresent() && used >= budget.get();
                    if (mine.contains(idea) || !closed.contains(idea) && !spent) {
                        assertThat(cast(idea).mine()).isTrue();
                        mine.add(idea);
                    } else {
                        assertThatThrownBy(() -> cast(idea))
                                .isInstanceOfSatisfying(
                                        Problem.class,
                                        problem -> assertThat(problem.slug())
                                                .isEqualTo(closed.contains(idea) ? "idea-closed" : "vote-budget-used"));
                    }
                }
                case "withdraw" -> {
                    if (!closed.contains(idea)) {
                        votes.withdraw(new IdeaId(idea), BEN);
                        mine.remove(idea);
                    }
                }
                case "close", "reopen" -> {
                    jdbi.useHandle(handle -> handle.execute(
                            "update idea set final = ? where id = ?",
                            deed.kind().equals("close"),
                            idea));
                    if (deed.kind().equals("close")) {
                        closed.add(idea);
                    } else {
                        closed.remove(idea);
                    }
                }
                case "move" -> {
                    boards[idea - 1] = deed.board();
                    jdbi.useHandle(
                            handle -> handle.execute("update idea set board_id = ? where id = ?", deed.board(), idea));
                }
                default -> {
                    budgets.set(deed.board() - 1, deed.budget());
                    jdbi.useHandle(handle -> handle.execute(
                            "update board set vote_budget = ? where id = ?",
                            deed.budget().orElse(null),
                            deed.board()));
                }
            }
            assertThat(Set.copyOf(rows())).isEqualTo(mine);
        }
        assertThat(
                        count(
                                "select count(*) from idea i where votes <> (select count(*) from vote v where v.idea_id = i.id)"))
                .isZero();
    }

    @Provide
    Arbitrary<List<Deed>> days() {
        var kind = Arbitraries.frequency(
                Tuple.of(8, "vote"),
                Tuple.of(2, "withdraw"),
                Tuple.of(2, "close"),
                Tuple.of(2, "reopen"),
                Tuple.of(1, "move"),
                Tuple.of(2, "budget"));
        return Combinators.combine(
                        kind,
                        Arbitraries.integers().between(1, IDEAS),
                        Arbitraries.integers().between(1, BOARDS),
                        Arbitraries.integers().between(1, 3).optional(0.8))
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    @Example
    void parallelVotesOfOnePersonSpendNoMoreThanThereIs() throws Exception {
        jdbi.useHandle(handle -> {
            handle.execute("update board set vote_budget = 2 where id = 1");
            handle.execute("update idea set board_id = 1");
        });
        var start = new CyclicBarrier(IDEAS);
        var threads = Executors.newFixedThreadPool(IDEAS);
        try {
            var casts = new ArrayList<Future<Boolean>>();
            for (var idea = 1; idea <= IDEAS; idea++) {
                var id = idea;
                casts.add(threads.submit(() -> {
                    start.await();
                    try {
                        return cast(id).mine();
                    } catch (BudgetProblem spent) {
                        return false;
                    }
                }));
            }
            var counted = 0;
            for (var cast : casts) {
                counted += cast.get() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(2);
            assertThat(rows()).hasSize(2);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whatever happens to votes, an idea's counters agree with their rows. */
    @Property(tries = 60)
    void theCounterOfStaleVotesAgreesWithItsRows(@ForAll("lives") List<Deed> life) {
        onOneConnection(() -> grow(life));
    }

    private void grow(List<Deed> life) {
        for (var deed : life) {
            var idea = new IdeaId(deed.idea());
            switch (deed.kind()) {
                case "vote" -> ignoringProblems(() -> votes.cast(idea, BEN));
                case "withdraw" -> ignoringProblems(() -> votes.withdraw(idea, BEN));
                case "explain" ->
                    ignoringProblems(() -> reasons.give(
                            idea,
                            BEN,
                            new Stake(Optional.of(Importance.values()[deed.board() - 1]), Optional.empty())));
                case "confirm" -> voting.confirmations().confirm(idea, BEN);
                case "confirm all" -> voting.confirmations().confirmAll(BEN);
                case "later" -> voting.questions().later(idea, BEN.id());
                case "year" -> {
                    jdbi.useHandle(handle -> {
                        handle.execute("update vote set due_at = now() where due_at is not null");
                        handle.execute("update vote_question set asked_at = asked_at - interval '31 days'");
                    });
                    voting.questions()
                            .due(10)
                            .forEach(person -> voting.questions().ask(new PersonId(person)));
                }
                case "two months" -> {
                    jdbi.useHandle(handle -> handle.execute(
                            "update vote set due_at = now() where asked_at is not null and due_at is not null"));
                    voting.staleVotes().due(10).forEach(voting.staleVotes()::mark);
                }
                default ->
                    jdbi.useHandle(
                            handle -> handle.execute("update idea set final = not final where id = ?", deed.idea()));
            }
            assertThat(
                            count(
                                    "select count(*) from idea i where votes <> (select count(*) from vote v where v.idea_id = i.id)"
                                            + " or stale_votes <> (select count(*) from vote v where v.idea_id = i.id and v.stale)"))
                    .as(deed.kind())
                    .isZero();
        }
    }

    @Provide
    Arbitrary<List<Deed>> lives() {
        return Combinators.combine(
                        Arbitraries.of(
                                "vote",
                                "vote",
                                "withdraw",
                                "explain",
                                "confirm",
                                "confirm all",
                                "later",
                                "year",
                                "year",
                                "two months",
                                "two months",
                                "decide"),
                        Arbitraries.integers().between(1, IDEAS),
                        Arbitraries.integers().between(1, BOARDS))
                .as((kind, idea, board) -> new Deed(kind, idea, board, Optional.empty()))
                .list()
                .ofMaxSize(40);
    }

    /** Something that happens: to an idea or to a board, whatever it needs of the rest. */
    record Deed(String kind, int idea, int board, Optional<Integer> budget) {}

    /** Whoever asks for a connection inside gets the same one, which is much quicker. */
    private void onOneConnection(Runnable deeds) {
        jdbi.useHandle(handle -> deeds.run());
    }

    /** In one transaction, as the portal casts what is not a plain vote. */
    private Tally cast(int idea) {
        return jdbi.inTransaction(handle -> votes.cast(new IdeaId(idea), BEN));
    }

    private static long used(Set<Integer> mine, Set<Integer> closed, int[] boards, int board) {
        return mine.stream()
                .filter(idea -> boards[idea - 1] == board && !closed.contains(idea))
                .count();
    }

    private static void ignoringProblems(Runnable deed) {
        try {
            deed.run();
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(409);
        }
    }

    private List<Integer> rows() {
        return jdbi.withHandle(handle -> handle.createQuery("select idea_id from vote")
                .mapTo(Integer.class)
                .list());
    }

    private int count(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
