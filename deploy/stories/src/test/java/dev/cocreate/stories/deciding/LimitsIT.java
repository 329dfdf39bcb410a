package dev.cocreate.stories.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A status of its own, so that no other story feels its limit. */
class LimitsIT {
    private static Web dalia = Web.ofSomebody();

    @BeforeAll
    static void aStatusWithRoomForTwo() {
        Portal.first()
                .change("insert into status (slug, kind, name, position) values ('trying', 'DOING', 'Trying out', 9)"
                        + " on conflict do nothing");
        dalia = Web.of(Cast.dalia());
        // Statuses are known for some seconds before they are read again.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> dalia.open("/admin/limits").text().contains("Trying out"));
    }

    @BeforeEach
    void nothingIsTriedYet() {
        Portal.first()
                .change("update idea set status_id = (select id from status where slug = 'open')"
                        + " where status_id = (select id from status where slug = 'trying')");
    }

    @AfterAll
    static void theStatusIsGone() {
        Portal.first()
                .change("delete from limit_override where status_id = (select id from status where slug = 'trying')");
        Portal.first().change("delete from idea where status_id = (select id from status where slug = 'trying')");
        Portal.first().change("delete from answer where status_id = (select id from status where slug = 'trying')");
        Portal.first()
                .change("update idea set first_answered_at = first_answer_of(id)"
                        + " where first_answered_at is distinct from first_answer_of(id)");
        Portal.first().change("delete from status where slug = 'trying'");
    }

    @Test
    void whatIsFullIsRefusedByNameUnlessAnAdministratorSaysWhy() {
        limit("2");
        var first = Given.idea("Walkie-talkies");
        var second = Given.idea("Megaphones");
        var third = Given.idea("Whistles");
        move(Cast.ada(), first, "");
        move(Cast.ada(), second, "");

        var refused = move(Cast.ada(), third, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("status");
        assertThat(refused.text()).contains("Only 2 ideas may be here at once", "Walkie-talkies", "Megaphones");
        assertThat(move(Cast.ada(), third, "We must.").status())
                .as("not an administrator")
                .isEqualTo(422);
        assertThat(move(Cast.ada(), first, "").status()).as("it is there").isEqualTo(200);

        dalia.open("/ideas/" + third);
        var again = dalia.send("/ideas/" + third + "/status", "status", "trying", "answer", "It is urgent.");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#answering [name=beyond]")).hasSize(1);
        dalia.send(
                "/ideas/" + third + "/status",
                "status",
                "trying",
                "answer",
                "It is urgent.",
                "beyond",
                "The law wants it by June.");
        assertThat(dalia.last().status()).isEqualTo(303);

        assertThat(dalia.open("/admin/limits").text()).contains("The law wants it by June.", "Whistles");
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select facts::text from event where kind = 'LimitOverridden' and idea_id = ?",
                                Long.parseLong(third)))
                .hasSize(1)
                .noneMatch(facts -> facts.contains("law"));
    }

    @Test
    void manyAtOnceAreTakenOnlyTogetherAndProgramsSeeAndSetTheLimit() {
        var administrator = Api.as(Cast.dalia());
        assertThat(Api.as(Cast.ada())
                        .put("/api/v1/limits/trying", "{\"most\": 2}")
                        .status())
                .isEqualTo(403);
        assertThat(administrator
                        .put("/api/v1/limits/trying", "{\"most\": 1001}")
                        .faults())
                .containsExactly("most");
        assertThat(administrator.put("/api/v1/limits/nowhere", "{\"most\": 2}").status())
                .isEqualTo(404);
        assertThat(administrator.put("/api/v1/limits/trying", "{\"most\": 2}").status())
                .isEqualTo(200);
        var ideas =
                "\"" + Given.idea("Bugles") + "\", \"" + Given.idea("Gongs") + "\", \"" + Given.idea("Bells") + "\"";
        var body = "{\"ideas\": [" + ideas + "], \"status\": \"trying\", \"answer\": \"We try all.\"";

        assertThat(Api.as(Cast.ada()).post("/api/v1/ideas/bulk", body + "}").faults())
                .containsExactly("status");
        assertThat(inside()).isZero();
        var made = administrator.post("/api/v1/ideas/bulk", body + ", \"beyond\": \"The fair is near.\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(inside()).isEqualTo(3);
        assertThat(Api.as(Cast.ada()).get("/api/v1/limits").text())
                .contains("\"status\":\"trying\"", "\"most\":2", "The fair is near.");
        administrator.post("/api/v1/ideas/bulk/" + made.json().getString("id") + "/undo", "");
        assertThat(inside()).isZero();
        assertThat(administrator.delete("/api/v1/limits/trying").status()).isEqualTo(200);
        assertThat(Api.as(Cast.chen()).get("/api/v1/limits").status()).isEqualTo(403);
    }

    private static long inside() {
        return Portal.first()
                .one(
                        Long.class,
                        "select count(*) from idea where status_id = (select id from status where slug = 'trying')");
    }

    @Test
    void twoAtOnceDoNotBothTakeTheLastPlace() {
        limit("1");
        var moves = new ArrayList<CompletableFuture<Answer>>();
        for (var title : new String[] {"Flags", "Drums", "Torches", "Kites"}) {
            var idea = Given.idea(title);
            moves.add(CompletableFuture.supplyAsync(() -> move(Cast.ada(), idea, "")));
        }

        assertThat(moves.stream().map(move -> move.join().status())).containsExactlyInAnyOrder(200, 422, 422, 422);
    }

    @Test
    void whatIsNoNumberComesBackAsItWasTyped() {
        dalia.open("/admin/limits");

        var again = dalia.send("/admin/limits", "doing", "many");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#doing").val()).isEqualTo("many");
        assertThat(again.page().select("#doing").attr("aria-invalid")).isEqualTo("true");
    }

    private static void limit(String most) {
        dalia.open("/admin/limits");
        dalia.send("/admin/limits", "trying", most);
        assertThat(dalia.last().status()).isEqualTo(303);
    }

    private static Answer move(Person person, String idea, String beyond) {
        return Api.as(person)
                .put(
                        "/api/v1/ideas/" + idea + "/status",
                        "{\"status\": \"trying\", \"answer\": \"We try it.\", \"beyond\": \"" + beyond + "\"}");
    }
}
