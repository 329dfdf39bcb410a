package dev.cocreate.portal.bursts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.Tables;
import dev.cocreate.portal.events.SilentEvents;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.OpenIdeas;
import dev.cocreate.portal.merging.Merges;
import dev.cocreate.portal.merging.PlainMerges;
import dev.cocreate.portal.platform.database.AtOnce;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.votes.PlainVotes;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jdbi.v3.core.Jdbi;

/** In a real database, because the statements are the rules. */
class QuarantineTest {
    private static final int PEOPLE = 4;
    private static final int IDEAS = 3;
    private static final Visitor ADA = new Visitor(new PersonId(PEOPLE + 1), "Ada", Role.TEAM);
    private static final Set<String> CHANGE_NO_WISH = Set.of("merge", "undo", "quarantine", "release");

    /** What people wish of each idea, wherever it lies. */
    private static final String WISHES = """
            select wish from (
                select idea_id, person_id, (to_jsonb(v) || '{"importance": null, "reason": null, "said_at": null, "stake_origin": null}')::text as wish
                from vote v where origin is null
                union all select idea_id, person_id, vote::text from merged_vote
                union all select idea_id, person_id, vote::text from quarantined_vote
            ) kept order by idea_id, person_id, wish""";

    private static final String WRONG = """
            select (select count(*) from idea i where i.votes <> (select count(*) from vote where idea_id = i.id)
                    or i.merged_into is null and abs(i.rising - (rising_at(i.created_at) + ln(1 + (
                        select coalesce(sum(exp(rising_at(cast_at) - rising_at(i.created_at))), 0) from vote where idea_id = i.id)))) > 1e-6)
                + (select count(*) from quarantined_vote q join vote v on v.idea_id = q.idea_id and v.person_id = q.person_id
                    and v.origin is null)""";

    @SuppressWarnings("NullAway.Init") // started before the first property is tried
    private static Tables tables;

    private final Jdbi jdbi = tables.jdbi();
    private final OpenIdeas ideas = new OpenIdeas(jdbi);
    private final PlainVotes votes = new PlainVotes(jdbi, ideas);
    private final Merges merges = new PlainMerges(jdbi, ideas);
    private final Bursts bursts = new Bursts(jdbi, merges, new SilentEvents(jdbi), new AtOnce());

    @BeforeContainer
    static void start() throws IOException {
        tables = Tables.make();
        tables.jdbi().useHandle(handle -> {
            for (var person = 1; person <= PEOPLE + 1; person++) {
                handle.execute(
                        "insert into person (email, name) values (? || '@burst.example', 'P' || ?)", person, person);
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
            handle.execute("update idea set merged_into = null");
            handle.execute("truncate vote, merged_vote, merged_withdrawal, follow, idea restart identity cascade");
            for (var idea = 1; idea <= IDEAS; idea++) {
                handle.execute("insert into idea (title, language, board_id, status_id) values ('Export', 'en', 1, 1)");
            }
        });
    }

    /** Whatever people vote for meanwhile, and in whichever order votes are put aside, released, merged and un-merged. */
    @Property(tries = 60)
    void votesThatWerePutAsideComeBackExactly(@ForAll("days") List<Deed> day) {
        for (var deed : day) {
            var before = wishes();
            live(deed);
            if (CHANGE_NO_WISH.contains(deed.kind())) {
                assertThat(wishes()).as("after %s of %s", deed, day).isEqualTo(before);
            }
            assertThat(count(WRONG)).as("counters after %s of %s", deed, day).isZero();
        }
        for (var idea = 1; idea <= IDEAS; idea++) {
            live(new Deed("release", idea, 1, 1));
        }
        assertThat(count("select count(*) from quarantined_vote")).isZero();
        for (var round = 1; round <= IDEAS; round++) {
            for (var idea = 1; idea <= IDEAS; idea++) {
                live(new Deed("undo", idea, 1, 1));
            }
        }
        assertThat(count(WRONG)).isZero();
        assertThat(count("select count(*) from vote where origin is not null")
                        + count("select count(*) from merged_vote"))
                .isZero();
    }

    private void live(Deed deed) {
        try {
            jdbi.useTransaction(handle -> act(deed));
        } catch (Problem refused) {
            assertThat(refused.status()).isIn(302, 404, 409, 422);
        }
    }

    private void act(Deed deed) {
        var idea = new IdeaId(deed.idea());
        var who = new Visitor(new PersonId(deed.person()), "P" + deed.person(), Role.CUSTOMER);
        switch (deed.kind()) {
            case "vote" -> {
                votes.cast(idea, who);
                jdbi.useHandle(
                        handle -> handle.execute(
                                "update vote set network = '\\xaa' where network is null and person_id % 2 = 1 and origin is null"));
            }
            case "withdraw" -> votes.withdraw(idea, who);
            case "merge" -> merges.merge(idea, new IdeaId(deed.other()), false, ADA);
            case "undo" -> merges.undo(idea, ADA);
            case "quarantine" -> bursts.quarantine(burst(deed.idea()), ADA);
            default ->
                jdbi.withHandle(handle -> handle.createQuery(
                                        "select id from burst where idea_id = ? and state = 'QUARANTINED' order by id desc")
                                .bind(0, deed.idea())
                                .mapTo(Long.class)
                                .list())
                        .forEach(burst -> bursts.release(burst, ADA));
        }
    }

    private long burst(int idea) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "insert into burst (idea_id, kind, shared, began_at, ended_at, votes, usual)"
                                + " values (?, 'NETWORK', 'aa', now() - interval '1 hour', now() + interval '1 hour', 2, 0) returning id")
                .bind(0, idea)
                .mapTo(Long.class)
                .one());
    }

    private List<String> wishes() {
        return jdbi.withHandle(
                handle -> handle.createQuery(WISHES).mapTo(String.class).list());
    }

    private int count(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    @Provide
    Arbitrary<List<Deed>> days() {
        var kinds =
                Arbitraries.of("vote", "vote", "vote", "vote", "withdraw", "merge", "undo", "quarantine", "release");
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(1, IDEAS),
                        Arbitraries.integers().between(1, IDEAS),
                        Arbitraries.integers().between(1, PEOPLE))
                .as(Deed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    /** Something that somebody does. */
    record Deed(String kind, int idea, int other, int person) {}
}
