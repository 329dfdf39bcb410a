package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysIT {
    @Test
    void actingForSomebodyMakesThemKnownAndTheEventSaysWhoReallyActed() {
        var emre = Cast.stranger("Emre");
        var id = Given.idea("Export invoices");

        Given.vote(id, emre);

        assertThat(Portal.first()
                        .one(
                                String.class,
                                "select p.email || ' by ' || a.name from event e"
                                        + " join person p on p.id = e.person_id join person a on a.id = e.acted_by"
                                        + " where e.kind = 'VoteCast' and e.idea_id = ?",
                                Long.parseLong(id)))
                .isEqualTo(emre.email() + " by Operator");
    }

    @Test
    void thePersonOneActsForIsNoAdministratorByThat() {
        var id = Given.idea("Export invoices");

        assertThat(Api.as(Cast.ben())
                        .put("/api/v1/ideas/" + id + "/status", "{\"status\": \"planned\", \"answer\": \"Yes.\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Api.as(Cast.ben()).get("/metrics").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer wrong", "Bearer ", "Basic b3BlcmF0b3I6eA==", "the-key-that-the-operator-fixed", "Bearer"
            })
    void aWrongKeyIsRefusedAndNeverAnAnonymousVisit(String authorization) {
        var answer = Api.withoutKey().with("Authorization", authorization).get("/api/v1/ideas");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ben", "ben@", "a b@c.example"})
    void whomOneActsForMustBeAnAddress(String email) {
        var answer = Api.asOperator().with("On-Behalf-Of", email).get("/api/v1/ideas");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("On-Behalf-Of");
    }

    @Test
    void anAdministratorsKeyActsAsThemUntilItIsRevoked() {
        var dalia = Web.of(Cast.dalia());
        var key = makeKey(dalia, "Nightly import");
        var api = Api.withKey(key);

        var id = api.post("/api/v1/ideas", "{\"title\": \"Export invoices\"}")
                .json()
                .getString("id");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getString("author"))
                .isEqualTo(Cast.dalia().name());
        assertThat(api.with("On-Behalf-Of", Cast.chen().email())
                        .put("/api/v1/ideas/" + id + "/vote")
                        .status())
                .isEqualTo(200);

        dalia.open("/admin/keys");
        dalia.send(
                dalia.last().page().select("li:contains(Nightly import) form").attr("action"));
        assertThat(api.get("/api/v1/ideas").status()).isEqualTo(401);
    }

    @Test
    void theKeyIsShownOnceAndKeptAsAHash() {
        var dalia = Web.of(Cast.dalia());
        var key = makeKey(dalia, "Shown once");

        assertThat(dalia.open("/admin/keys").text()).contains("Shown once").doesNotContain(key);
        var stored = Portal.first().find(String.class, "select k::text from api_key k where name = 'Shown once'");
        assertThat(stored).isNotEmpty().noneMatch(row -> row.contains(key));
    }

    @Test
    void whoIsNoAdministratorAnyMoreActsForNobody() {
        var farid = new Person("Farid", "farid@team.example", "ADMINISTRATOR");
        Portal.first()
                .change(
                        "insert into person (email, name, role) values (?, ?, ?)",
                        farid.email(),
                        farid.name(),
                        farid.role());
        var key = Api.withKey(makeKey(Web.of(farid), "Of Farid"));
        Portal.first().change("update person set role = 'TEAM' where email = ?", farid.email());

        assertThat(key.get("/api/v1/ideas").status()).isEqualTo(200);
        assertThat(key.with("On-Behalf-Of", Cast.ben().email())
                        .get("/api/v1/ideas")
                        .status())
                .isEqualTo(403);
        assertThat(key.get("/metrics").status()).isEqualTo(403);
    }

    @Test
    void aKeyDoesWhatItWasMadeForAndNoMore() {
        var dalia = Web.of(Cast.dalia());
        var id = Given.idea("Export invoices");
        var reading = Api.withKey(makeKey(dalia, "Reads", "read", "90"));
        var writing = Api.withKey(makeKey(dalia, "Writes", "write", "90"));

        assertThat(reading.get("/api/v1/ideas/" + id).status()).isEqualTo(200);
        assertNeeds(reading.put("/api/v1/ideas/" + id + "/vote"), "write");
        assertThat(writing.put("/api/v1/ideas/" + id + "/vote").status()).isEqualTo(200);
        assertThat(writing.put(
                                "/api/v1/ideas/" + id + "/status",
                                "{\"status\": \"planned\", \"answer\": \"In spring.\"}")
                        .status())
                .isEqualTo(200);
        for (var path : new String[] {
            "/metrics",
            "/api/v1/plugins",
            "/admin/keys",
            "/admin",
            "/admin/audit",
            "/admin/statuses",
            "/api/v1/boards/general/members",
            "/export/people.csv",
            "/export/members.json",
            "/export/audit.csv"
        }) {
            assertNeeds(writing.get(path), "admin");
        }
        assertThat(writing.get("/api/v1/boards").status()).isEqualTo(200);
        assertNeeds(writing.post("/api/v1/boards", "{\"name\": \"Of a key\"}"), "admin");
        assertNeeds(writing.put("/api/v1/boards/general/vote-budget", "{\"votes\": 3}"), "admin");
        assertNeeds(writing.with("On-Behalf-Of", Cast.ben().email()).put("/api/v1/ideas/" + id + "/vote"), "admin");
        assertThat(writing.get("//admin/keys").status()).isIn(403, 404);
        assertThat(writing.get("/%61dmin/keys").status()).isIn(403, 404);
    }

    /** Whatever the team reads is read with {@code read}, and nothing of it is changed. */
    @Test
    void theTeamsToolsFallUnderTheScopesToo() {
        var dalia = Web.of(Cast.dalia());
        var one = Given.idea("Export receipts by key");
        var other = Given.idea("Receipts exported by key");
        var reading = Api.withKey(makeKey(dalia, "Reads the desk", "read", "90"));
        var writing = Api.withKey(makeKey(dalia, "Works the desk", "write", "90"));

        for (var path : new String[] {
            "/api/v1/desk",
            "/api/v1/accounts",
            "/api/v1/segments",
            "/api/v1/ideas/" + one + "/notes",
            "/api/v1/ideas/" + one + "/backing",
            "/export/accounts.csv",
            "/export/segments.json",
            "/dashboard"
        }) {
            assertThat(reading.get(path).status()).as(path).isEqualTo(200);
        }
        assertNeeds(reading.put("/api/v1/accounts/of-a-key", "{\"name\": \"Of a key\"}"), "write");
        assertNeeds(
                reading.post("/api/v1/segments", "{\"name\": \"Of a key\", \"condition\": {\"all\": []}}"), "write");
        assertNeeds(reading.post("/api/v1/ideas/bulk", "{}"), "write");
        assertNeeds(reading.post("/api/v1/ideas/" + one + "/notes", "{\"text\": \"Hm.\"}"), "write");
        assertNeeds(reading.put("/api/v1/ideas/" + one + "/merge", "{\"into\": \"" + other + "\"}"), "write");
        assertThat(writing.put("/api/v1/ideas/" + one + "/merge", "{\"into\": \"" + other + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private static void assertNeeds(Answer answer, String scope) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().getString("type")).contains("scope-needed");
        assertThat(answer.json().getString("title")).contains("needs the scope " + scope);
    }

    @Test
    void aKeyThatIsOverIsRefusedAndOneThatEndsSoonIsMarked() {
        var dalia = Web.of(Cast.dalia());
        var over = Api.withKey(makeKey(dalia, "Long over", "read", "30"));
        makeKey(dalia, "Ends soon", "read", "365");
        makeKey(dalia, "Never ends", "read", "never");
        Portal.first().change("update api_key set expires_at = now() - interval '1 second' where name = 'Long over'");
        Portal.first().change("update api_key set expires_at = now() + interval '13 days' where name = 'Ends soon'");

        var answer = over.get("/api/v1/ideas");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().getString("type")).contains("key-expired");
        var page = dalia.open("/admin/keys").page();
        assertThat(page.select("li:contains(Long over)").text()).contains("expired on");
        assertThat(page.select("li:contains(Ends soon)").text()).contains("ends soon");
        assertThat(page.select("li:contains(Never ends)").text()).contains("never expires");
        assertThat(page.select(".notice").text()).contains("within two weeks");
    }

    @ParameterizedTest
    @CsvSource({"emperor, 90, scope", "'', 90, scope", "read, 31, expires", "read, '', expires"})
    void aScopeOrATermThatIsNoneIsRefused(String scope, String expires, String field) {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/keys");

        var refused = dalia.send("/admin/keys", "name", "Half filled in", "scope", scope, "expires", expires);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".faults a[href=#" + field + "]")).hasSize(1);
        assertThat(refused.page().select("input[name=name]").attr("value")).isEqualTo("Half filled in");
    }

    private static String makeKey(Web administrator, String name) {
        return makeKey(administrator, name, "admin", "90");
    }

    private static String makeKey(Web administrator, String name, String scope, String expires) {
        administrator.open("/admin/keys");
        var made = administrator.send("/admin/keys", "name", name, "scope", scope, "expires", expires);
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.headers().allValues("Cache-Control")).contains("no-store");
        return made.page().select(".secret").text();
    }
}
