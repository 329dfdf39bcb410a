package dev.cocreate.portal.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.Tables;
import dev.cocreate.portal.accounts.AccountRole;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** In a real database, because conditions become statements there. */
class SegmentsTest {
    private static final int PEOPLE = 12;
    private static final int ACCOUNTS = 5;
    private static final int IDEAS = 3;
    private static final List<String> INDUSTRIES = List.of("retail", "health", "steel");

    @SuppressWarnings("NullAway.Init") // started before the first property is tried
    private static Tables tables;

    private final Jdbi jdbi = tables.jdbi();
    private final Counting counting = new Counting(jdbi, new NeedCounting(jdbi));
    private final Backings backings = new Backings(jdbi);
    private final NeedBackings needs = new NeedBackings(jdbi, new NeedCounting(jdbi));

    @BeforeContainer
    static void start() throws IOException {
        tables = Tables.make();
        tables.jdbi().useHandle(handle -> {
            for (var person = 1; person <= PEOPLE; person++) {
                handle.execute("insert into person (email, name) values (?, 'Somebody')", person + "@kunde.example");
            }
            for (var idea = 1; idea <= IDEAS; idea++) {
                handle.execute("insert into idea (title, language, board_id, status_id) values ('Export', 'en', 1, 1)");
            }
            handle.execute("insert into need (statement, language, horizon) values ('When I export', 'en', 'NOW')");
            handle.execute("update idea set need_id = 1");
        });
    }

    @AfterContainer
    static void stop() throws Exception {
        tables.close();
    }

    /** Of every attribute: who has it with one of its values, who has it not, and who has no account are everybody. */
    @Property(tries = 40)
    void disjointSegmentsAddUp(@ForAll("worlds") World world) {
        var parts = new ArrayList<Condition>();
        INDUSTRIES.forEach(industry -> parts.add(new Condition.Text("industry", List.of(industry))));
        parts.add(new Condition.All(List.of(
                new Condition.HasAccount(true), new Condition.Not(new Condition.Text("industry", INDUSTRIES)))));
        parts.add(new Condition.HasAccount(false));
        keep(world);
        var segments = parts.stream().map(this::segment).toList();

        assertThat(counting.round()).isTrue();

        for (var idea = 1L; idea <= IDEAS; idea++) {
            var id = new IdeaId(idea);
            var whole = backings.of(id).everybody();
            var found = segments.stream().map(one -> backings.of(id, one)).toList();
            assertThat(found.stream().mapToInt(Backing::votes).sum()).isEqualTo(whole.votes());
            assertThat(found.stream().mapToInt(Backing::accounts).sum()).isEqualTo(whole.accounts());
            assertThat(found.stream().mapToInt(Backing::unknown).sum()).isEqualTo(whole.unknown());
            for (var role : AccountRole.values()) {
                assertThat(found.stream().mapToInt(one -> one.of(role)).sum()).isEqualTo(whole.of(role));
            }
            assertThat(found.stream().mapToLong(SegmentsTest::euros).sum()).isEqualTo(euros(whole));
            assertThat(whole.votes()).isEqualTo((int) world.votes().stream()
                    .filter(vote -> vote.idea() == id.value())
                    .count());
        }
        var everybody = needs.of(1).everybody();
        var found = segments.stream().map(one -> needs.of(1, one)).toList();
        assertThat(found.stream().mapToInt(Backing::votes).sum()).isEqualTo(everybody.votes());
        assertThat(found.stream().mapToInt(Backing::accounts).sum()).isEqualTo(everybody.accounts());
        assertThat(everybody.votes()).as("each person once").isEqualTo((int)
                world.votes().stream().map(vote -> vote.person()).distinct().count());
    }

    private static long euros(Backing backing) {
        return backing.revenue().stream()
                .filter(money -> money.currency().equals("EUR"))
                .mapToLong(money -> money.minor())
                .sum();
    }

    /** What the statement counts is what somebody counts who reads the condition aloud. */
    @Property(tries = 60)
    void aConditionMeansTheSameInTheDatabase(@ForAll("worlds") World world, @ForAll("conditions") Condition condition) {
        keep(world);
        var segment = segment(condition);

        counting.round();

        for (var idea = 1; idea <= IDEAS; idea++) {
            var number = idea;
            var expected = world.votes().stream()
                    .filter(vote -> vote.idea() == number)
                    .map(vote -> world.members().get(vote.person() - 1))
                    .filter(member -> holds(condition, member, world))
                    .count();
            assertThat(backings.of(new IdeaId(idea), segment).votes())
                    .as(condition.json().toString())
                    .isEqualTo((int) expected);
        }
    }

    @Property(tries = 200)
    void aConditionIsReadAsItWasWritten(@ForAll("conditions") Condition condition) {
        assertThat(ConditionReading.read(condition.json())).isEqualTo(condition);
    }

    @Example
    void whatIsNoConditionIsRefused() {
        for (var text : List.of(
                "{}",
                "{\"all\": {}}",
                "{\"all\": [], \"any\": []}",
                "{\"plan\": []}",
                "{\"plan\": \"Team\"}",
                "{\"role\": [\"emperor\"]}",
                "{\"revenue\": {\"atLeast\": 1}}",
                "{\"revenue\": {\"currency\": \"EUR\", \"atLeast\": 1e999999999}}",
                "{\"revenue\": {\"currency\": \"XYZ\"}}",
                "{\"attribute\": \"seats\"}",
                "{\"attribute\": \"seats\", \"is\": \"yes\"}",
                "{\"sql\": [\"1=1\"]}",
                "{\"not\": ".repeat(6) + "{\"account\": true}" + "}".repeat(6))) {
            assertThatThrownBy(() -> ConditionReading.read(json(text))).as(text).isInstanceOf(InvalidProblem.class);
        }
    }

    private static JsonObject json(String text) {
        return Json.object(text);
    }

    private void keep(World world) {
        jdbi.useTransaction(handle -> {
            handle.execute("delete from backing");
            handle.execute("delete from segment where id > 0");
            handle.execute("delete from vote");
            handle.execute("delete from account");
            for (var account : world.accounts()) {
                handle.execute(
                        "insert into account (id, key, name, plan, revenue, currency, attributes) overriding system value"
                                + " values (?, ?, 'Somewhere', ?, ?, ?, cast(? as jsonb))",
                        account.id(),
                        "k" + account.id(),
                        account.plan(),
                        account.revenue(),
                        account.currency(),
                        attributes(account));
            }
            for (var member : world.members()) {
                if (member.account() > 0) {
                    handle.execute(
                            "insert into membership (account_id, person_id, role, source, main) values (?, ?, ?, 'TEAM', true)",
                            member.account(),
                            member.person(),
                            member.role().name());
                }
            }
            for (var vote : new HashSet<>(world.votes())) {
                handle.execute("insert into vote (idea_id, person_id) values (?, ?)", vote.idea(), vote.person());
                handle.execute("insert into event (kind, idea_id) values ('VoteCast', ?)", vote.idea());
            }
            handle.execute("insert into event (kind, idea_id) select 'IdeaEdited', id from idea");
        });
    }

    private static String attributes(Company company) {
        var parts = new ArrayList<String>();
        Optional.ofNullable(company.industry()).ifPresent(text -> parts.add("\"industry\": \"" + text + "\""));
        Optional.ofNullable(company.seats()).ifPresent(number -> parts.add("\"seats\": " + number));
        Optional.ofNullable(company.beta()).ifPresent(yes -> parts.add("\"beta\": " + yes));
        return "{" + String.join(", ", parts) + "}";
    }

    private Segment segment(Condition condition) {
        return jdbi.withHandle(handle -> handle.createQuery("with made as (insert into segment (slug, name, condition)"
                        + " select 's' || count(*), 'Some', cast(? as jsonb) from segment returning *),"
                        + " told as (insert into event (kind, facts) select 'SegmentAdded', jsonb_build_object('segment', id)"
                        + " from made) select " + Segment.COLUMNS + " from made s")
                .bind(0, condition.json().toString())
                .map((row, context) -> Segment.of(row))
                .one());
    }

    private static boolean holds(Condition condition, Member member, World world) {
        var company = member.account() == 0
                ? Optional.<Company>empty()
                : Optional.of(world.accounts().get(member.account() - 1));
        if (condition instanceof Condition.All all) {
            return all.of().stream().allMatch(one -> holds(one, member, world));
        }
        if (condition instanceof Condition.Any any) {
            return any.of().stream().anyMatch(one -> holds(one, member, world));
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.of(), member, world);
        }
        if (condition instanceof Condition.HasAccount account) {
            return account.some() == company.isPresent();
        }
        return company.filter(one -> holds(condition, member, one)).isPresent();
    }

    private static boolean holds(Condition condition, Member member, Company company) {
        if (condition instanceof Condition.Plan plan) {
            return plan.names().stream().anyMatch(name -> name.equalsIgnoreCase(company.plan()));
        }
        if (condition instanceof Condition.Role role) {
            return role.roles().contains(member.role());
        }
        if (condition instanceof Condition.Revenue revenue) {
            return revenue.currency().equals(company.currency())
                    && within(
                            BigDecimal.valueOf(Objects.requireNonNull(company.revenue())),
                            revenue.atLeast(),
                            revenue.atMost());
        }
        if (condition instanceof Condition.Text text) {
            return text.attribute().equals("industry")
                    && company.industry() != null
                    && text.texts().stream()
                            .map(one -> one.toLowerCase(Locale.ROOT))
                            .toList()
                            .contains(company.industry());
        }
        if (condition instanceof Condition.Number number) {
            return number.attribute().equals("seats")
                    && company.seats() != null
                    && within(BigDecimal.valueOf(company.seats()), number.atLeast(), number.atMost());
        }
        if (condition instanceof Condition.YesNo yesNo) {
            return yesNo.attribute().equals("beta") && Objects.equals(company.beta(), yesNo.yes());
        }
        return false;
    }

    private static boolean within(BigDecimal value, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
        return atLeast.map(bound -> value.compareTo(bound) >= 0).orElse(true)
                && atMost.map(bound -> value.compareTo(bound) <= 0).orElse(true);
    }

    @Provide
    Arbitrary<World> worlds() {
        var accounts = Combinators.combine(
                        Arbitraries.of("Team", "team", "Free").injectNull(0.3),
                        Arbitraries.longs().between(0, 1000).injectNull(0.3),
                        Arbitraries.of("EUR", "USD"),
                        Arbitraries.of(INDUSTRIES).injectNull(0.3),
                        Arbitraries.integers().between(0, 9).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as((plan, revenue, currency, industry, seats, beta) ->
                        new Company(0, plan, revenue, revenue == null ? null : currency, industry, seats, beta))
                .list()
                .ofSize(ACCOUNTS)
                .map(list -> IntStream.range(0, ACCOUNTS)
                        .mapToObj(i -> list.get(i).numbered(i + 1))
                        .toList());
        var members = Combinators.combine(
                        Arbitraries.integers().between(0, ACCOUNTS), Arbitraries.of(AccountRole.class))
                .as((account, role) -> new Member(0, account, role))
                .list()
                .ofSize(PEOPLE)
                .map(list -> IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new Member(
                                i + 1, list.get(i).account(), list.get(i).role()))
                        .toList());
        var votes = Combinators.combine(
                        Arbitraries.integers().between(1, IDEAS),
                        Arbitraries.integers().between(1, PEOPLE))
                .as(Vote::new)
                .list()
                .uniqueElements()
                .ofMaxSize(30);
        return Combinators.combine(accounts, members, votes).as(World::new);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        var bounds =
                Arbitraries.integers().between(0, 900).map(BigDecimal::valueOf).optional(0.7);
        var few = Arbitraries.integers().between(0, 9).map(BigDecimal::valueOf).optional(0.7);
        Arbitrary<Condition> leaves = Arbitraries.oneOf(
                Arbitraries.of("Team", "FREE").list().ofMinSize(1).ofMaxSize(2).map(Condition.Plan::new),
                Arbitraries.of(AccountRole.class)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(Condition.Role::new),
                Arbitraries.of(true, false).map(Condition.HasAccount::new),
                Combinators.combine(Arbitraries.of("EUR", "USD"), bounds, bounds)
                        .as(Condition.Revenue::new),
                Combinators.combine(
                                Arbitraries.of("industry", "seats"),
                                Arbitraries.of("Retail", "health", "x'; --")
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(2))
                        .as(Condition.Text::new),
                Combinators.combine(Arbitraries.of("seats", "industry"), few.filter(Optional::isPresent), few)
                        .as(Condition.Number::new),
                Combinators.combine(Arbitraries.of("beta", "industry"), Arbitraries.of(true, false))
                        .as(Condition.YesNo::new));
        Arbitrary<Condition> pairs = Arbitraries.oneOf(
                leaves,
                leaves.list().ofMaxSize(3).map(Condition.All::new),
                leaves.list().ofMaxSize(3).map(Condition.Any::new),
                leaves.map(Condition.Not::new));
        return Arbitraries.oneOf(
                pairs,
                pairs.list().ofMaxSize(3).map(Condition.Any::new),
                pairs.list().ofMaxSize(3).map(Condition.All::new),
                pairs.map(Condition.Not::new));
    }

    record World(List<Company> accounts, List<Member> members, List<Vote> votes) {}

    record Company(
            int id,
            @Nullable String plan,
            @Nullable Long revenue,
            @Nullable String currency,
            @Nullable String industry,
            @Nullable Integer seats,
            @Nullable Boolean beta) {
        Company numbered(int number) {
            return new Company(number, plan, revenue, currency, industry, seats, beta);
        }
    }

    record Member(int person, int account, AccountRole role) {}

    record Vote(int idea, int person) {}
}
