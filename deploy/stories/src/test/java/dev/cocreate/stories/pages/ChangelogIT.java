package dev.cocreate.stories.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The team tells what is new, in pages and in the API. */
class ChangelogIT {
    private static Web ada = Web.ofSomebody();
    private static Web chen = Web.ofSomebody();

    @BeforeAll
    static void twoBrowsers() {
        ada = Web.of(Cast.ada());
        chen = Web.of(Cast.chen());
    }

    @Test
    void anEntryIsADraftUntilItIsPublishedAndNamesItsIdeas() {
        var idea = Given.idea("Export invoices");
        Given.status(idea, "shipped", "It is there.");
        ada.open("/changelog/new");
        ada.send(
                "/changelog",
                "title",
                "The export is here",
                "text",
                "One **button**.",
                "ideas",
                "/ideas/" + idea,
                "published",
                "false");
        assertThat(ada.last().status()).isEqualTo(303);
        var path = ada.last().header("Location").replaceFirst("^https?://[^/]*", "");

        assertThat(ada.open("/changelog").page().select(".notice a").eachAttr("href"))
                .contains(path);
        assertThat(chen.open("/changelog").text()).doesNotContain(path);
        assertThat(chen.open(path).status()).isEqualTo(404);
        assertThat(chen.open("/ideas/" + idea).text()).doesNotContain(path);

        ada.open(path + "/edit");
        ada.send(path + "/edit", "published", "true");

        var first = chen.open("/changelog").page().expectFirst(".changelog article");
        assertThat(first.select("h2 a").attr("href")).isEqualTo(path);
        assertThat(first.select(".prose strong").text()).isEqualTo("button");
        assertThat(first.select(".ships a").attr("href")).isEqualTo("/ideas/" + idea);
        assertThat(chen.open(path).page().select("h1").text()).isEqualTo("The export is here");
        assertThat(chen.open("/ideas/" + idea).page().select(".body a[href=" + path + "]"))
                .hasSize(1);
        assertThat(kinds(path.replaceAll("\\D", ""))).containsExactly("ChangelogWritten", "ChangelogPublished");
    }

    @Test
    void aFormComesBackAsItWasTyped() {
        ada.open("/changelog/new");

        var again = ada.send(
                "/changelog", "title", "x".repeat(121), "text", "", "ideas", "7, 987654321", "published", "true");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".faults a").eachAttr("href")).containsExactly("#title", "#text", "#ideas");
        assertThat(again.page().select("[name=ideas]").attr("value")).isEqualTo("7, 987654321");
    }

    @Test
    void theTeamAloneWrites() {
        var entry = entry("Team only", true);

        for (var path : new String[] {"/changelog/new", "/changelog/" + entry + "/edit"}) {
            assertThat(Web.ofSomebody().open(path).status()).isEqualTo(401);
            assertThat(chen.open(path).status()).isEqualTo(403);
            assertThat(ada.open(path).status()).isEqualTo(200);
        }
        chen.open("/changelog");
        assertThat(chen.last().page().select("a[href=/changelog/new]")).isEmpty();
        assertThat(chen.post("/changelog", "title=a&text=b&published=true&csrf=" + chen.csrf())
                        .status())
                .isEqualTo(403);
        assertThat(Api.withoutKey().post("/api/v1/changelog", "{}").status()).isEqualTo(401);
        assertThat(Api.as(Cast.ben())
                        .post("/api/v1/changelog", "{\"title\":\"a\",\"text\":\"b\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Api.as(Cast.ben())
                        .patch("/api/v1/changelog/" + entry, "{\"title\":\"a\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theApiTellsWhatWasPublishedPageByPage() {
        var entries = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            entries.add(0, entry("Entry " + i, true));
        }
        var draft = entry("A draft", false);

        var first = Api.withoutKey().get("/api/v1/changelog?limit=5");
        var second = Api.withoutKey()
                .get("/api/v1/changelog?limit=7&after=" + first.json().getString("next"));
        assertThat(first.items("id")).isEqualTo(entries.subList(0, 5)).doesNotContain(draft);
        assertThat(second.items("id")).isEqualTo(entries.subList(5, 12));
        assertThat(chen.open("/changelog").page().select(".changelog article")).hasSize(10);
        var next = chen.last().page().select("#more a").attr("href");
        assertThat(chen.open(next).page().select(".changelog h2 a").eachAttr("href"))
                .startsWith("/changelog/" + entries.get(10), "/changelog/" + entries.get(11));
        assertThat(Api.withoutKey().get("/api/v1/changelog/" + draft).status()).isEqualTo(404);
        assertThat(Api.as(Cast.ada()).get("/api/v1/changelog/" + draft).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotSentStaysAndWhatIsTakenBackIsADraftAgain() {
        var idea = Given.idea("Export invoices");
        var entry = entry("Before", true);
        var path = "/api/v1/changelog/" + entry;

        var edited = Api.as(Cast.ada())
                .patch(path, "{\"ideas\": [\"" + idea + "\"]}")
                .json();
        assertThat(edited.getString("title")).isEqualTo("Before");
        assertThat(edited.getJsonArray("ideas").getString(0)).isEqualTo(idea);
        Api.as(Cast.ada()).patch(path, "{\"published\": false}");
        assertThat(Api.withoutKey().get(path).status()).isEqualTo(404);
        Api.as(Cast.ada()).patch(path, "{\"published\": false, \"title\": \"Before\"}");
        Api.as(Cast.ada()).patch(path, "{\"published\": true}");

        assertThat(kinds(entry))
                .containsExactly(
                        "ChangelogWritten",
                        "ChangelogPublished",
                        "ChangelogEdited",
                        "ChangelogWithdrawn",
                        "ChangelogPublished");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "b"}                                        | title
            {"title": "a"}                                       | text
            {"title": "a", "text": "b", "ideas": ["x"]}          | ideas
            {"title": "a", "text": "b", "ideas": ["987654321"]}  | ideas
            {"title": "a", "text": "b", "ideas": 7}              | ideas
            {"title": "a", "text": "b", "published": "yes"}      | published
            """)
    void everyFieldAtFaultIsNamed(String body, String field) {
        assertThat(Api.as(Cast.ada()).post("/api/v1/changelog", body).faults()).containsExactly(field);
    }

    private static String entry(String title, boolean published) {
        var answer = Api.as(Cast.ada())
                .post(
                        "/api/v1/changelog",
                        "{\"title\":\"" + title + "\",\"text\":\"New.\",\"published\":" + published + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().getString("id");
    }

    private static List<String> kinds(String entry) {
        return Portal.first()
                .find(
                        String.class,
                        "select kind from event where kind like 'Changelog%' and (facts->>'entry')::bigint = ? order by id",
                        Long.parseLong(entry));
    }
}
