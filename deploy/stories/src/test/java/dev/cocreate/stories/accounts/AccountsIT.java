package dev.cocreate.stories.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.HostProduct;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountsIT {
    private final Api ada = Api.as(Cast.ada());

    @Test
    void tellingTheSameAgainChangesNothing() {
        var told = "{\"name\": \"Acme\", \"plan\": \"Team\", \"revenue\": 1200000, \"currency\": \"EUR\","
                + " \"attributes\": {\"seats\": 25, \"beta\": true, \"industry\": \"Retail\"}, \"domains\": [\"acme-again.example\"]}";
        assertThat(ada.put("/api/v1/accounts/again-1", told).status()).isEqualTo(201);
        var first = ada.get("/api/v1/accounts/again-1").json();
        var events = events("again-1");

        assertThat(ada.put("/api/v1/accounts/again-1", told).json()).isEqualTo(first);
        assertThat(events("again-1")).isEqualTo(events);
        assertThat(first.getJsonObject("attributes").getInt("seats")).isEqualTo(25);

        ada.put("/api/v1/accounts/again-1", "{\"name\": \"Acme\"}");
        assertThat(ada.get("/api/v1/accounts/again-1").json())
                .containsEntry("plan", JsonObject.NULL)
                .containsEntry("revenue", JsonObject.NULL)
                .containsEntry("attributes", JsonObject.EMPTY_JSON_OBJECT);
    }

    @Test
    void manyAreToldAtOnceOrNone() {
        var many =
                "{\"accounts\": [{\"key\": \"bulk-1\", \"name\": \"One\"}, {\"key\": \"bulk-2\", \"name\": \"Two\", \"plan\": \"Free\"}]}";
        assertThat(ada.post("/api/v1/accounts", many).json())
                .isEqualTo(Json.createObjectBuilder()
                        .add("added", 2)
                        .add("changed", 0)
                        .add("unchanged", 0)
                        .build());

        var part = "{\"accounts\": [{\"key\": \"bulk-2\", \"revenue\": 5}, {\"key\": \"bulk-1\"}]}";
        assertThat(ada.post("/api/v1/accounts", part).json())
                .containsEntry("changed", Json.createValue(1))
                .containsEntry("unchanged", Json.createValue(1));
        assertThat(ada.get("/api/v1/accounts/bulk-2").json().getString("plan")).isEqualTo("Free");

        var faulty =
                "{\"accounts\": [{\"key\": \"bulk-3\", \"name\": \"Three\"}, {\"key\": \"bulk 4\", \"currency\": \"EUR\","
                        + " \"revenue\": -1, \"domains\": [\"gmail.com\"]}]}";
        assertThat(ada.post("/api/v1/accounts", faulty).faults())
                .containsExactly("accounts[1].key", "accounts[1].revenue", "accounts[1].domains");
        assertThat(ada.get("/api/v1/accounts/bulk-3").status()).isEqualTo(404);
    }

    @Test
    void anAttributeIsOfOneKindEverywhere() {
        Company.is("kinds-1", "{\"name\": \"One\", \"attributes\": {\"employees\": 12}}");

        var other =
                ada.put("/api/v1/accounts/kinds-2", "{\"name\": \"Two\", \"attributes\": {\"employees\": \"twelve\"}}");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.faults()).containsExactly("attributes.employees");
        assertThat(ada.get("/api/v1/accounts/kinds-2").status()).isEqualTo(404);
    }

    @Test
    void whoHasAnAddressOfItsDomainBelongsToIt() {
        var before = new Person("Early", "early@domain-story.example", "CUSTOMER");
        var boss = new Person("Boss", "boss@domain-story.example", "CUSTOMER");
        Given.idea(before, "Here before its company");
        Company.is("domain-story", "{\"name\": \"Domain\"}");
        Company.has("domain-story", boss, "buyer");
        Company.is("domain-story", "{\"name\": \"Domain\", \"domains\": [\"domain-story.example\"]}");
        Given.idea(new Person("Late", "late@domain-story.example", "CUSTOMER"), "Here afterwards");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Company.people("domain-story").items().stream()
                                .collect(Collectors.toMap(one -> one.getString("email"), one -> one.getString("role"))))
                        .containsOnly(
                                Map.entry("early@domain-story.example", "user"),
                                Map.entry("late@domain-story.example", "user"),
                                Map.entry("boss@domain-story.example", "buyer")));

        assertThat(ada.put(
                                "/api/v1/accounts/domain-thief",
                                "{\"name\": \"Thief\", \"domains\": [\"domain-story.example\"]}")
                        .faults())
                .containsExactly("domains");
        assertThat(ada.get("/api/v1/accounts/domain-thief").status()).isEqualTo(404);
    }

    @Test
    void whoLeftOnlyLeavesWhatTheyWanted() {
        var leaver = Cast.stranger("Ismene");
        Company.is("left-1", "{\"name\": \"Left\", \"revenue\": 700}");
        Company.has("left-1", leaver, "administrator");
        Company.is("left-2", "{\"name\": \"Next\", \"revenue\": 30}");
        var idea = Given.idea("Wanted before and after");
        Given.vote(idea, leaver);
        Company.awaitVotes(idea, 1);

        assertThat(ada.delete("/api/v1/accounts/left-1/people/" + leaver.email())
                        .status())
                .isEqualTo(204);
        Company.has("left-2", leaver, "user");
        var later = Given.idea("Wanted by somebody of the next company");
        Given.vote(later, leaver);

        var second = Company.awaitBacking(later, "everybody", backing -> backing.getInt("accounts") == 1);
        assertThat(second.getJsonArray("revenue").getJsonObject(0).getInt("amount"))
                .isEqualTo(30);
        var first = Company.backing(idea, "everybody");
        assertThat(first.getJsonArray("revenue").getJsonObject(0).getInt("amount"))
                .isEqualTo(700);
        assertThat(first.getJsonObject("roles").getInt("administrator")).isEqualTo(1);
        assertThat(Company.people("left-1").items()).isEmpty();
    }

    @Test
    void anErasedPersonIsStillSomebodyOfTheirCompany() {
        var person = Cast.stranger("Kunigunde");
        var browser = Web.of(person);
        Company.is("erased-1", "{\"name\": \"Erased GmbH\", \"revenue\": 900}");
        Company.has("erased-1", person, "buyer");
        var idea = Given.idea("Wanted by somebody who goes");
        Given.vote(idea, person);
        assertThat(browser.open("/me/profile/data.json").text()).contains("Erased GmbH", "\"role\":\"buyer\"");
        browser.open("/me/profile");
        browser.send("/me/profile/erase", "sure", "yes");
        assertThat(browser.last().status()).as(browser.last().text()).isLessThan(400);

        var backing = Company.awaitVotes(idea, 1);

        assertThat(backing.getInt("accounts")).isEqualTo(1);
        assertThat(Company.people("erased-1").items()).singleElement().satisfies(one -> {
            assertThat(one.isNull("name")).isTrue();
            assertThat(one.isNull("email")).isTrue();
        });
        assertThat(Web.of(Cast.ada()).open(page("erased-1")).text())
                .contains("Somebody who is no longer here")
                .doesNotContain("Kunigunde", "kunigunde@");
    }

    @Test
    void theTeamWritesAnAccountByHand() {
        var browser = Web.of(Cast.ada());
        browser.open("/accounts/new");
        var faulty = browser.send(
                "/accounts",
                "key",
                "by hand",
                "name",
                "",
                "revenue",
                "12,5",
                "currency",
                "EURO",
                "domains",
                "gmail.com");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().select(".faults li")).hasSize(4);
        assertThat(faulty.page().select("[name=revenue]").val()).isEqualTo("12,5");

        browser.send(
                "/accounts",
                "key",
                "by-hand",
                "name",
                "Hand & Söhne",
                "revenue",
                "1200.50",
                "currency",
                "USD",
                "domains",
                "hand.example",
                "addedName",
                "region",
                "addedKind",
                "text",
                "addedValue",
                "Süd");
        assertThat(browser.last().status()).as(browser.last().text()).isEqualTo(303);
        assertThat(browser.follow().text()).contains("Hand &amp; Söhne", "1,200.50", "USD", "hand.example", "Süd");

        var path = page("by-hand");
        browser.send(path + "/people", "email", "nobody", "role", "buyer");
        assertThat(browser.last().status()).isEqualTo(422);
        browser.open(path);
        browser.send(path + "/people", "email", "lead@hand.example", "name", "Lead", "role", "buyer");
        assertThat(browser.open(path).text()).contains("lead@hand.example", "Speaks for this account");
        assertThat(Portal.first().find(String.class, "select subject from mail where recipient = 'lead@hand.example'"))
                .as("nobody is written to for it")
                .isEmpty();

        browser.open(path + "/edit");
        var seen = browser.last().page().select("[name=seen]").val();
        ada.post("/api/v1/accounts", "{\"accounts\": [{\"key\": \"by-hand\", \"plan\": \"Other\"}]}");
        assertThat(browser.send(path + "/edit", "name", "Overwritten", "seen", seen)
                        .status())
                .as("somebody else was quicker")
                .isEqualTo(422);
        assertThat(Company.read("by-hand").getString("name")).isEqualTo("Hand & Söhne");
    }

    @Test
    void accountsAreFoundAndPutInOrder() {
        Company.is("order-a", "{\"name\": \"Zebra order\", \"revenue\": 500}");
        Company.is("order-b", "{\"name\": \"Aardvark order\", \"revenue\": 100}");
        Company.is("order-c", "{\"name\": \"100%_order\", \"revenue\": 900, \"currency\": \"USD\"}");
        var browser = Web.of(Cast.ada());

        assertThat(names(browser, "/accounts?q=order"))
                .containsSubsequence("100%_order", "Aardvark order", "Zebra order");
        assertThat(names(browser, "/accounts?q=ORDER&sort=revenue"))
                .as("amounts of another currency are no larger or smaller, but apart")
                .containsSubsequence("Zebra order", "Aardvark order", "100%_order");
        assertThat(names(browser, "/accounts?q=order-b")).containsExactly("Aardvark order");
        assertThat(names(browser, "/accounts?q=%25_")).containsExactly("100%_order");
        assertThat(browser.open("/accounts?sort=votes").status()).isEqualTo(422);
        assertThat(browser.open("/accounts?page=0").status()).isEqualTo(422);
    }

    @Test
    void aProductTellsOfTheCompanyOfItsUsers() {
        try (var product = HostProduct.added("tokens-accounts", true)) {
            var person = Cast.stranger("Leokadia");
            var account = Json.createObjectBuilder()
                    .add("id", "token-1")
                    .add("name", "From the token")
                    .add("plan", "Pro")
                    .add("revenue", 123400)
                    .add("currency", "EUR")
                    .add("attributes", Json.createObjectBuilder().add("tokenseats", 7));
            var claims = product.claims("leo", person.email(), person.name())
                    .add("account", account)
                    .add("role", "administrator")
                    .build();
            assertThat(product.enterFrame(product.signer().sign(claims)).status())
                    .isEqualTo(200);

            assertThat(Company.read("token-1").getInt("revenue")).isEqualTo(123400);
            assertThat(Company.people("token-1").items()).singleElement().satisfies(one -> {
                assertThat(one.getString("role")).isEqualTo("administrator");
                assertThat(one.getString("source")).isEqualTo("token");
            });

            var again = product.claims("leo", person.email(), person.name())
                    .add(
                            "account",
                            Json.createObjectBuilder().add("id", "token-1").add("plan", "Max"))
                    .build();
            assertThat(product.enterFrame(product.signer().sign(again)).status())
                    .isEqualTo(200);
            assertThat(Company.read("token-1").getString("plan")).isEqualTo("Max");
            assertThat(Company.read("token-1").getString("name")).isEqualTo("From the token");
            assertThat(Company.people("token-1").items("role")).containsExactly("administrator");

            for (var bad : List.of(
                    "{\"id\": \"no key\"}", "{\"name\": \"No id\"}", "{\"id\": \"x\", \"domains\": [\"a.example\"]}")) {
                var refused = product.claims("leo", person.email(), person.name())
                        .add("account", json(bad))
                        .build();
                assertThat(product.enterFrame(product.signer().sign(refused)).text())
                        .as(bad)
                        .contains("bad-account");
            }
            var emperor = product.claims("leo", person.email(), person.name())
                    .add("role", "emperor")
                    .build();
            assertThat(product.enterFrame(product.signer().sign(emperor)).text())
                    .contains("bad-account");
        }
    }

    @Test
    void ofTwoWhoTellAtOnceOneIsTheLast() throws InterruptedException {
        var threads = IntStream.range(0, 6)
                .mapToObj(i -> new Thread(() -> Api.as(Cast.ada())
                        .put(
                                "/api/v1/accounts/race",
                                "{\"name\": \"Race " + i + "\", \"domains\": [\"race.example\"]}")))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }

        assertThat(Company.read("race").getString("name")).startsWith("Race ");
        assertThat(Portal.first().one(Integer.class, "select count(*) from account where key = 'race'"))
                .isEqualTo(1);
    }

    static String page(String key) {
        return "/accounts/" + Portal.first().one(Long.class, "select id from account where key = ?", key);
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static List<String> names(Web browser, String path) {
        return browser.open(path).page().select(".rows b a").eachText();
    }

    private static int events(String key) {
        return Portal.first()
                .one(
                        Integer.class,
                        "select count(*) from event where facts->>'account' = (select id::text from account where key = ?)",
                        key);
    }
}
