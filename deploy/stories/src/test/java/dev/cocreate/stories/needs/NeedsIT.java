package dev.cocreate.stories.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.accounts.Company;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people try to get done, with scripts off and by programs. */
class NeedsIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Web ada = Web.of(Cast.ada());

    @Test
    void theTeamStatesNeedsByHorizon() {
        ada.open("/needs/new");
        var faulty = ada.send("/needs", "statement", " ", "description", "Kept as typed", "horizon", "never");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().select(".faults a").eachAttr("href")).containsExactly("#statement", "#horizon");
        assertThat(faulty.page().select("#description").text()).isEqualTo("Kept as typed");

        var stated = ada.send(
                "/needs",
                "statement",
                "When the auditor calls, I want to show who approved what",
                "description",
                "Heard in *every* interview.",
                "horizon",
                "now");
        assertThat(stated.status()).isEqualTo(303);
        var page = ada.follow().page();
        assertThat(page.select("h1").text()).startsWith("When the auditor calls");
        assertThat(page.select(".prose em").text()).isEqualTo("every");
        assertThat(page.select(".hint-of-solution")).isEmpty();

        var hinted = Stated.need("A button for approvals", "later");
        assertThat(ada.open("/needs/" + hinted)
                        .page()
                        .select(".hint-of-solution")
                        .text())
                .contains("button");
        var list = ada.open("/needs?sort=newest").page();
        assertThat(list.select("h2[id^=horizon-]").eachText()).containsExactly("Now", "Next", "Later");
        assertThat(list.select("section[aria-labelledby=horizon-now]").text()).contains("When the auditor calls");
        assertThat(list.select("section[aria-labelledby=horizon-later]").text()).contains("A button for approvals");
        assertThat(list.select(".shares").text()).contains("% of supporters", "% of ideas");
        assertThat(ada.open("/needs?q=auditors").page().select(".need-line h3").eachText())
                .containsExactly("When the auditor calls, I want to show who approved what");
        assertThat(ada.open("/needs?horizon=soon").status()).isEqualTo(422);
    }

    @Test
    void whoComesSecondIsToldWhatChangedAndKeepsWhatTheyTyped() {
        var need = Stated.need("When two write at once", "later");
        ada.open("/needs/" + need + "/edit");
        Stated.ok(Stated.ada().patch("/api/v1/needs/" + need, "{\"horizon\": \"now\"}"));

        var second = ada.send(
                "/needs/" + need + "/edit",
                "statement",
                "When two write at once, nothing is lost",
                "horizon",
                "next",
                "state",
                "open",
                "seen",
                "1");

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().select(".faults").text()).contains("Ada", "It says now: now");
        assertThat(second.page().select("#statement").text()).isEqualTo("When two write at once, nothing is lost");
        var again = ada.send(
                "/needs/" + need + "/edit",
                "statement",
                "When two write at once, nothing is lost",
                "horizon",
                "next",
                "state",
                "open",
                "seen",
                second.page().select("#seen").val());
        assertThat(again.status()).isEqualTo(303);
        assertThat(Stated.read(need).getString("horizon")).isEqualTo("next");
        assertThat(Stated.ada()
                        .patch("/api/v1/needs/" + need, "{\"state\": \"met\", \"version\": 1}")
                        .faults())
                .contains("seen");
    }

    @Test
    void everybodyBehindTheIdeasOfANeedCountsOnce() {
        Company.is("needs-a", "{\"name\": \"Needs A\", \"revenue\": 50000, \"currency\": \"EUR\"}");
        var inside = new Person("Nele Needs", "nele@needs.example", "CUSTOMER");
        Company.has("needs-a", inside, "user");
        var need = Stated.need("When I am counted, I want to be counted once", "now");
        var first = Given.idea(Cast.ben(), "Counted once, first");
        var second = Given.idea(Cast.ben(), "Counted once, second");
        Given.vote(first, inside);
        Given.vote(second, inside);
        Given.vote(second, Cast.customer(1));
        Given.vote(first, Cast.ben());

        Stated.put(first, need);
        assertThat(Stated.put(second, need).getInt("people")).isEqualTo(3);

        var behind = ada.open("/needs/" + need).page().select("#backed").text();
        assertThat(behind).contains("500 EUR", "Only users have spoken");
        Given.vote(first, Cast.customer(2));
        await().atMost(SOON).until(() -> Stated.read(need).getInt("people") == 4);

        // The parts of those who share nobody are the whole.
        var those = Company.segment("Needs with an account", "{\"account\": true}");
        var others = Company.segment("Needs without one", "{\"account\": false}");
        await().atMost(SOON).until(() -> people(need, those) + people(need, others) == 4 && people(need, those) == 1);
        assertThat(ada.open("/needs?segment=" + those).page().text()).contains("When I am counted");
        assertThat(ada.open("/needs?segment=no-such").status()).isEqualTo(422);
        Stated.ok(Stated.ada().delete("/api/v1/needs/" + need + "/ideas/" + second));
        assertThat(Stated.read(need).getInt("people")).isEqualTo(3);
    }

    private static int people(String need, String segment) {
        return Stated.ada().get("/api/v1/needs?limit=100&segment=" + segment).items().stream()
                .filter(one -> one.getString("id").equals(need))
                .mapToInt(one -> one.getInt("people"))
                .sum();
    }

    @Test
    void anIdeaGetsANeedFromItsPageAndFromTheNeeds() {
        var idea = Given.idea(Cast.ben(), "Receipts by post", "", "I can prove what I paid");
        assertThat(ada.open("/ideas/" + idea).page().select(".of-need").text()).contains("Under no need yet");

        var form = ada.open("/ideas/" + idea + "/need").page();
        assertThat(form.select("#statement").text()).isEqualTo("I can prove what I paid");
        // The form of a new need is the last one of that page.
        ada.send("/ideas/" + idea + "/need", "need", "", "statement", "I can prove what I paid", "horizon", "next");
        var need = ada.follow().page();
        assertThat(need.select(".hung h3").text()).isEqualTo("Receipts by post");

        var id = Stated.need("When I look back, I want to know what I paid", "now");
        ada.open("/ideas/" + idea + "/need?q=look+back");
        ada.send("/ideas/" + idea + "/need", "need", id);
        assertThat(ada.follow().page().select(".of-need").text()).contains("When I look back", "1 person");
        ada.open("/ideas/" + idea + "/need");
        assertThat(ada.send("/ideas/" + idea + "/need", "need", "999999").status())
                .isEqualTo(422);
        ada.open("/ideas/" + idea);
        ada.send("/ideas/" + idea + "/need/removal");
        assertThat(ada.follow().page().select(".of-need").text()).contains("Under no need yet");

        var found = ada.open("/needs/" + id + "?q=%23" + idea).page();
        assertThat(found.select("#found button").text()).isEqualTo("Put it here");
        ada.send("/needs/" + id + "/ideas", "idea", idea);
        assertThat(ada.follow().page().select(".hung h3").text()).isEqualTo("Receipts by post");
        assertThat(kinds(idea))
                .containsSubsequence("IdeaPutUnderNeed", "IdeaPutUnderNeed", "IdeaTakenFromNeed", "IdeaPutUnderNeed");
    }

    @Test
    void manyIdeasArePutUnderANeedAtOnceAndBack() {
        var old = Stated.need("When it was before", "later");
        var need = Stated.need("When it is now", "now");
        var first = Given.idea("Hung in bulk, first");
        var second = Given.idea("Hung in bulk, second");
        var third = Given.idea("Hung in bulk, third");
        Stated.put(first, old);
        Stated.put(third, need);

        var made = bulk("[\"" + first + "\", \"" + second + "\", \"" + third + "\"]", "\"need\": \"" + need + "\"");
        assertThat(made.getInt("changed")).isEqualTo(2);
        assertThat(Stated.read(need).getInt("ideas")).isEqualTo(3);
        Stated.ok(Stated.ada().delete("/api/v1/needs/" + need + "/ideas/" + second));

        var undone = Stated.ok(Stated.ada().post("/api/v1/ideas/bulk/" + made.getString("id") + "/undo", ""))
                .json();

        assertThat(undone.getJsonArray("kept").toString()).contains(second, "hung");
        assertThat(Stated.read(need).getInt("ideas")).isEqualTo(1);
        assertThat(Stated.read(old).getInt("ideas")).isEqualTo(1);
        assertThat(Stated.read(old).getInt("people")).isEqualTo(1);
        var both = Stated.ada()
                .post(
                        "/api/v1/ideas/bulk",
                        "{\"ideas\": [\"" + first + "\"], \"need\": \"none\", \"newNeed\": \"Another one\"}");
        assertThat(both.faults()).containsExactly("newNeed");
        var stated = bulk("[\"" + first + "\"]", "\"newNeed\": \"When they are new\"");
        assertThat(stated.getInt("changed")).isEqualTo(1);
        assertThat(Stated.read(old).getInt("ideas")).isZero();
    }

    private static JsonObject bulk(String ideas, String change) {
        return Stated.ok(Stated.ada().post("/api/v1/ideas/bulk", "{\"ideas\": " + ideas + ", " + change + "}"))
                .json();
    }

    @Test
    void sentencesOfCustomersArePinnedAndGoWithThem() {
        var quirina = Cast.stranger("Quirina");
        var idea = Given.idea(quirina, "Say why", "", "I sleep well before the audit. Really.");
        Given.comment(idea, Cast.chen(), "Last year it took us three nights.");
        Api.as(Cast.ben())
                .put(
                        "/api/v1/ideas/" + idea + "/vote",
                        "{\"importance\": \"critical\", \"reason\": \"My boss asks.\"}");
        var need = Stated.need("When the audit comes, I want to sleep", "now");
        Stated.put(idea, need);

        var texts = ada.open("/needs/" + need + "/quotes?idea=" + idea).page();
        assertThat(texts.select("textarea").eachText())
                .containsExactlyInAnyOrder(
                        "I sleep well before the audit. Really.",
                        "My boss asks.",
                        "Last year it took us three nights.");
        var changed = ada.send(
                "/needs/" + need + "/quotes", "source", "need", "idea", idea, "at", "0", "words", "I never sleep");
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.page().select("#need-0").text()).isEqualTo("I never sleep");
        ada.send(
                "/needs/" + need + "/quotes",
                "source",
                "need",
                "idea",
                idea,
                "at",
                "0",
                "words",
                "I sleep well before the audit.");
        assertThat(ada.last().status()).as(ada.last().text()).isEqualTo(303);
        ada.open("/needs/" + need);
        ada.send(
                "/needs/" + need + "/quotes",
                "source",
                "heard",
                "words",
                "We pay an agency for it.",
                "who",
                "Somebody at the fair",
                "kind",
                "call");
        var quotes = ada.open("/needs/" + need).page().select("#quotes").text();
        assertThat(quotes)
                .contains("I sleep well before the audit.", "Quirina", "We pay an agency", "at the fair", "Call");

        var chens = Stated.ada()
                .get("/api/v1/ideas/" + idea + "/comments")
                .items()
                .get(0)
                .getString("id");
        var pinned = Stated.ada()
                .post(
                        "/api/v1/needs/" + need + "/quotes",
                        "{\"source\": \"comment\", \"idea\": \"" + idea + "\", \"at\": \"" + chens
                                + "\", \"words\": \"it took us three nights\"}");
        assertThat(pinned.status()).as(pinned.text()).isEqualTo(201);
        Api.as(Cast.chen()).delete("/api/v1/ideas/" + idea + "/comments/" + chens);
        assertThat(Stated.ada().get("/api/v1/needs/" + need + "/quotes").text()).doesNotContain("three nights");

        var browser = Web.of(quirina);
        browser.open("/me/profile");
        browser.send("/me/profile/erase", "sure", "yes");
        assertThat(ada.open("/needs/" + need).page().select("#quotes").text())
                .contains("We pay an agency")
                .doesNotContain("I sleep well", "Quirina");
        assertThat(Portal.first()
                        .one(
                                Long.class,
                                "select count(*) from need_quote where need_id = ? and words like '%sleep well%'",
                                Long.parseLong(need)))
                .isZero();
    }

    @Test
    void customersSeeNothingOfNeeds() {
        var need = Stated.need("When nobody else looks", "now");
        var idea = Given.idea(Cast.ben(), "Nothing to see here");
        Stated.put(idea, need);
        var ben = Web.of(Cast.ben());

        assertThat(ben.open("/needs/" + need).status()).isEqualTo(403);
        assertThat(ben.open("/ideas/" + idea).text()).doesNotContain("When nobody else looks", "/needs");
        assertThat(Api.as(Cast.ben()).get("/api/v1/needs").status()).isEqualTo(403);
        assertThat(Api.withoutKey().get("/api/v1/needs/" + need).status()).isEqualTo(401);
        assertThat(Stated.ada().get("/api/v1/needs/999999").status()).isEqualTo(404);
        assertThat(Stated.ada().put("/api/v1/needs/" + need + "/ideas/999999").status())
                .isEqualTo(404);
    }

    private static List<String> kinds(String idea) {
        return Portal.first()
                .find(String.class, "select kind from event where idea_id = ? order by id", Long.parseLong(idea));
    }
}
