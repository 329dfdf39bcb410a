package dev.cocreate.stories.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsIT {
    private final Api ada = Api.as(Cast.ada());

    @Test
    void aListIsCutBySegmentsThatAddUp() {
        var north = Cast.stranger("Nepomuk");
        var south = Cast.stranger("Serafina");
        var nowhere = Cast.stranger("Odilo");
        Company.is("cut-n", "{\"name\": \"North\", \"attributes\": {\"cutregion\": \"North\"}}");
        Company.is("cut-s", "{\"name\": \"South\", \"attributes\": {\"cutregion\": \"South\"}}");
        Company.has("cut-n", north, "user");
        Company.has("cut-s", south, "buyer");
        var popular = Given.idea(Cast.ben(), "Wanted in the south and elsewhere", "", "", "cut");
        var northern = Given.idea(Cast.ben(), "Wanted in the north", "", "", "cut");
        List.of(south, nowhere, Cast.customer(1)).forEach(person -> Given.vote(popular, person));
        List.of(north, south).forEach(person -> Given.vote(northern, person));
        var parts = List.of(
                Company.segment("Cut north", "{\"attribute\": \"cutregion\", \"in\": [\"north\"]}"),
                Company.segment("Cut south", "{\"attribute\": \"cutregion\", \"in\": [\"south\"]}"),
                Company.segment(
                        "Cut rest", "{\"not\": {\"attribute\": \"cutregion\", \"in\": [\"north\", \"south\"]}}"));
        Company.awaitBacking(northern, parts.get(0), backing -> backing.getInt("votes") == 1);
        Company.awaitVotes(popular, 3);

        for (var idea : List.of(popular, northern)) {
            assertThat(parts.stream()
                            .mapToInt(part -> Company.backing(idea, part).getInt("votes"))
                            .sum())
                    .isEqualTo(Company.backing(idea, "everybody").getInt("votes"));
        }
        var cut = ada.get("/api/v1/ideas?tag=cut&segment=" + parts.get(0));
        assertThat(cut.items("title")).containsExactly("Wanted in the north");
        assertThat(cut.items().get(0).getInt("segmentVotes")).isEqualTo(1);
        assertThat(cut.items().get(0).getInt("votes")).isEqualTo(2);
        assertThat(ada.get("/api/v1/ideas?tag=cut&segment=everybody").items("title"))
                .as("by the votes of the segment")
                .containsExactly("Wanted in the south and elsewhere", "Wanted in the north");

        var first = ada.get("/api/v1/ideas?tag=cut&segment=everybody&limit=1").json();
        assertThat(ada.get("/api/v1/ideas?tag=cut&segment=everybody&limit=1&after=" + first.getString("next"))
                        .items("title"))
                .containsExactly("Wanted in the north");

        var browser = Web.of(Cast.ada());
        var page = browser.open("/ideas?tag=cut&segment=" + parts.get(0)).page();
        assertThat(page.select(".ideas .theirs").eachText()).containsExactly("1 from Cut north");
        assertThat(page.select("[aria-current=true]#sort-segment")).hasSize(1);
        assertThat(page.select(".chip").text()).contains("Cut north");
    }

    @Test
    void aSegmentIsWrittenInAFormWithoutScripts() {
        Company.is("form-1", "{\"name\": \"Form\", \"attributes\": {\"formseats\": 5, \"formbeta\": true}}");
        var browser = Web.of(Cast.ada());
        browser.open("/segments/new");
        var more = browser.post(
                "/segments",
                "csrf=" + browser.csrf()
                        + "&name=Large+testers&match=all&subject=attribute%3Aformseats&how=at-least&value=3"
                        + "&then=another");
        assertThat(more.page().select(".condition")).hasSize(2);
        assertThat(more.page().select(".condition [name=value]").get(0).val()).isEqualTo("3");

        var faulty = browser.post(
                "/segments",
                "csrf=" + browser.csrf() + "&name=&match=all&subject=attribute%3Aformseats&how=at-least&value=many"
                        + "&subject=role&how=is&value=emperor&subject=plan&how=at-most&value=Team");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().select(".condition + .fault").eachText())
                .containsExactly(
                        "This must be a number.",
                        "This is no role; write buyer, administrator or user.",
                        "This can only be, or not be, something.");

        var kept = browser.post(
                "/segments",
                "csrf=" + browser.csrf()
                        + "&name=Large+testers&match=all&subject=attribute%3Aformseats&how=at-least&value=3"
                        + "&subject=attribute%3Aformbeta&how=is&value=yes&subject=revenue&how=at-most&value=1000+USD"
                        + "&subject=plan&how=is-not&value=Free%2C+Trial&subject=&how=is&value=");
        assertThat(kept.status()).as(kept.text()).isEqualTo(303);
        assertThat(browser.follow().page().select(".condition [name=value]").eachAttr("value"))
                .containsExactly("3", "yes", "1000 USD", "Free, Trial", "");
        assertThat(condition("large-testers").toString())
                .isEqualTo(
                        "{\"all\":[{\"attribute\":\"formseats\",\"atLeast\":3},{\"attribute\":\"formbeta\",\"is\":true},"
                                + "{\"revenue\":{\"currency\":\"USD\",\"atMost\":100000}},{\"not\":{\"plan\":[\"Free\",\"Trial\"]}}]}");

        var seen = browser.last().page().select("[name=seen]").val();
        ada.put("/api/v1/segments/large-testers", "{\"name\": \"Large testers\", \"condition\": {\"account\": true}}");
        assertThat(browser.send("/segments/large-testers", "seen", seen).status())
                .as("somebody else was quicker")
                .isEqualTo(422);
    }

    @Test
    void aTreeOfAProgramIsNotLostInTheForm() {
        var tree = "{\"any\":[{\"all\":[{\"role\":[\"buyer\"]},{\"plan\":[\"Team\"]}]},{\"account\":false}]}";
        var slug = Company.segment("A tree", tree);
        var browser = Web.of(Cast.ada());

        var page = browser.open("/segments/" + slug).page();
        assertThat(page.select("[name=tree]").text()).isEqualTo(tree);
        assertThat(browser.send("/segments/" + slug, "name", "The same tree").status())
                .isEqualTo(303);
        assertThat(condition(slug).toString()).isEqualTo(tree);
        browser.open("/segments/" + slug);
        assertThat(browser.send("/segments/" + slug, "tree", "{\"any\": [{\"sql\": \"drop table\"}]}")
                        .page()
                        .select(".faults")
                        .text())
                .contains("condition.any.sql");

        assertThat(ada.delete("/api/v1/segments/" + slug).status()).isEqualTo(204);
        assertThat(ada.get("/api/v1/ideas?segment=" + slug).faults()).containsExactly("segment");
    }

    @Test
    void sqlFromOutsideIsAValue() {
        var slug = Company.segment(
                "Bobby",
                "{\"any\": [{\"plan\": [\"x') or 1=1; --\"]}, {\"attribute\": \"a'b\", \"in\": [\"'); drop table vote; --\"]}]}");

        assertThat(ada.get("/api/v1/ideas?segment=" + slug).items()).isEmpty();
        assertThat(Portal.first().one(Integer.class, "select count(*) from segment where slug = ?", slug))
                .isEqualTo(1);
    }

    @Test
    void noSegmentIsForCustomers() {
        var slug = Company.segment("Only for the team", "{\"account\": true}");

        for (var address : List.of("/ideas?segment=" + slug, "/segments", "/segments/" + slug, "/accounts")) {
            assertThat(Web.ofSomebody().open(address).status()).as(address).isEqualTo(401);
            assertThat(Web.of(Cast.ben()).open(address).status()).as(address).isEqualTo(403);
        }
        assertThat(Api.as(Cast.ben()).get("/api/v1/ideas?segment=" + slug).status())
                .isEqualTo(403);
        assertThat(Api.withoutKey().get("/api/v1/ideas?sort=segment").status()).isEqualTo(422);
        assertThat(Web.of(Cast.ben()).open("/ideas").text()).doesNotContain("Only for the team", "segment=");
    }

    private JsonObject condition(String slug) {
        return ada.get("/api/v1/segments/" + slug).json().getJsonObject("condition");
    }
}
