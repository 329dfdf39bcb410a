package dev.cocreate.stories.seeing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.JsonObject;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditIT {
    private static final String AUDIT = "/admin/audit";

    @Test
    void anAnswerIsThereWithWhoGaveItInWhoseName() {
        var idea = Given.idea("Audited invoices");
        Given.vote(idea, Cast.chen());
        Given.status(idea, "planned", "In spring.");

        var page = Web.of(Cast.dalia()).open(AUDIT + "?idea=" + idea).page();

        var entries = page.select(".log > li");
        assertThat(entries).hasSize(1);
        assertThat(entries.text())
                .contains("Idea answered", "Audited invoices", "Operator", "on behalf of Ada Okafor", "planned");
        assertThat(Web.of(Cast.dalia())
                        .sending("Accept-Language", "de")
                        .open(AUDIT + "?idea=" + idea)
                        .page()
                        .select(".log > li")
                        .text())
                .contains("Idee beantwortet", "im Namen von Ada Okafor");
    }

    @Test
    void itIsNarrowedByPersonKindAndDay() {
        var idea = Given.idea("Narrowed invoices");
        Given.status(idea, "planned", "In spring.");
        var dalia = Web.of(Cast.dalia());
        var below = AUDIT + "?idea=" + idea;

        assertThat(entries(dalia, below + "&who=ada@team.example")).isEqualTo(1);
        assertThat(entries(dalia, below + "&who=okafor")).isEqualTo(1);
        assertThat(entries(dalia, below + "&who=nobody%25")).isZero();
        assertThat(entries(dalia, below + "&kind=IdeaAnswered")).isEqualTo(1);
        assertThat(entries(dalia, below + "&kind=KeyMade")).isZero();
        assertThat(entries(dalia, below + "&from=2020-01-01&to=2020-12-31")).isZero();
        assertThat(entries(dalia, below + "&from=2020-01-01")).isEqualTo(1);
    }

    private static int entries(Web administrator, String address) {
        var answer = administrator.open(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.page().select(".log > li").size();
    }

    @ParameterizedTest
    @CsvSource({"from=yesterday, from", "to=2026-13-01, to", "idea=first, idea", "from=2026-02-01&to=2026-01-01, to"})
    void whatSaysNothingIsRefusedByName(String question, String field) {
        var answer = Web.of(Cast.dalia()).open(AUDIT + "?" + question);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".faults a[href=#" + field + "]")).hasSize(1);
    }

    @Test
    void aKindWithoutWordsShowsItsNameAndItsAuthorWhoLeftHasNone() {
        Portal.first()
                .change("insert into event (kind, person_id, facts)"
                        + " select 'MoonPainted', 987654321, '{\"colour\": \"blue\"}' from generate_series(1, 60)");
        var dalia = Web.of(Cast.dalia());

        var page = dalia.open(AUDIT + "?kind=MoonPainted").page();
        assertThat(page.select(".log > li:first-child").text())
                .contains("MoonPainted", "somebody who left", "colour: blue");

        var seen = new HashSet<String>();
        page.select(".log > li").forEach(entry -> seen.add(entry.id()));
        assertThat(seen).hasSize(50);
        var older = dalia.open(page.select("a:contains(Older changes)").attr("href"))
                .page();
        older.select(".log > li").forEach(entry -> seen.add(entry.id()));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void itIsTakenAlongInFull() {
        var idea = Given.idea("Exported invoices");
        Given.status(idea, "planned", "In spring.");

        var json = Api.asOperator().get("/export/audit.json?idea=" + idea).json();

        assertThat(json.getJsonArray("items").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getString("kind")).isEqualTo("IdeaAnswered");
                    assertThat(entry.getString("actorName")).isEqualTo("Operator");
                    assertThat(entry.getString("onBehalfOfName"))
                            .isEqualTo(Cast.ada().name());
                });
        assertThat(Api.as(Cast.ada()).get("/export/audit.csv").status()).isEqualTo(403);
        assertThat(Api.asOperator().get("/export/audit.csv?from=never").faults())
                .containsExactly("from");
    }
}
