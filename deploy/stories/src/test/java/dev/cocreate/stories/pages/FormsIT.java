package dev.cocreate.stories.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that cannot be taken comes back with everything that was typed and what is wrong with it. */
class FormsIT {
    private static final String LONG = "x".repeat(121);

    private static Web ben = Web.ofSomebody();
    private static Web ada = Web.ofSomebody();

    @BeforeAll
    static void benAndAdaSignedIn() {
        ben = Web.of(Cast.ben());
        ada = Web.of(Cast.ada());
    }

    @Test
    void aProposalComesBackWithEverythingTyped() {
        ben.open("/ideas/new");

        var again = ben.send(
                "/ideas",
                "title",
                LONG,
                "text",
                "As one\n<file>",
                "need",
                "we \"close\" the month",
                "tags",
                "csv, pdf");

        assertThat(again.status()).isEqualTo(422);
        var form = again.page().selectFirst("form[action=/ideas]:has([name=title])");
        assertThat(form).isNotNull();
        assertThat(form.select("[name=title]").attr("value")).isEqualTo(LONG);
        assertThat(form.expectFirst("[name=text]").wholeText()).isEqualTo("As one\n<file>");
        assertThat(form.select("[name=need]").text()).isEqualTo("we \"close\" the month");
        assertThat(form.select("[name=tags]").attr("value")).isEqualTo("csv, pdf");
        assertThat(form.select("[aria-invalid=true]").eachAttr("name")).containsExactly("title");
        assertThat(form.select("#title-fault").text()).contains("120", "121");
    }

    @Test
    void allFieldsAtFaultAreNamedAtOnce() {
        ben.open("/ideas/new");

        var again = ben.send("/ideas", "title", " ", "text", "x".repeat(10_001), "need", "y".repeat(10_001));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".faults a").eachAttr("href")).containsExactly("#title", "#text", "#need");
        assertThat(again.page().select("form [name=text]").text()).hasSize(10_001);
    }

    @Test
    void anEditComesBackWithEverythingTypedAndNothingIsHalfSaved() {
        var id = Given.idea(Cast.ben(), "Export invoices", "", "", "csv");
        ben.open("/ideas/" + id + "/edit");

        var again = ben.send("/ideas/" + id + "/edit", "title", "Changed", "tags", "pdf, " + "x".repeat(41));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("form [name=title]").attr("value")).isEqualTo("Changed");
        assertThat(again.page().select("[aria-invalid=true]").eachAttr("name")).containsExactly("tags");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getString("title"))
                .isEqualTo("Export invoices");
    }

    @Test
    void aCommentComesBackAsItWasTyped() {
        var id = Given.idea("Export invoices");
        ben.open("/ideas/" + id);

        var again = ben.send("/ideas/" + id + "/comments", "text", "z".repeat(10_001));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#comment textarea").text()).hasSize(10_001);
        assertThat(again.page().select("#comment .fault").text()).contains("10,001");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id + "/comments").items())
                .isEmpty();
    }

    @Test
    void anAnswerComesBackAsItWasTyped() {
        var id = Given.idea("Export invoices");
        ada.open("/ideas/" + id);

        var again = ada.send("/ideas/" + id + "/status", "status", "declined", "answer", " ");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#answering option[selected]").attr("value"))
                .isEqualTo("declined");
        assertThat(again.page().select("#answering [name=answer]").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getString("status"))
                .isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource({"title=%FF%FE", "title=a&text=%C3%28", "title=a&need=%ED%A0%80", "title=%"})
    void bytesThatAreNoTextAreRefused(String fields) {
        ben.open("/ideas/new");

        assertThat(ben.post("/ideas", fields + "&csrf=" + ben.csrf()).status()).isIn(400, 422);
    }

    @Test
    void bytesThatAreNoTextLoseNothingElse() {
        ben.open("/ideas/new");

        var again = ben.post("/ideas", "title=A+good+title&need=we+save+paper&text=%ff&csrf=" + ben.csrf());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#title").val()).isEqualTo("A good title");
        assertThat(again.page().select("#need").val()).isEqualTo("we save paper");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "need=b&title=%ff%fe",
                "title=a&text=%ff",
                "title=a%00b",
                "title=a&text=%00",
                "title=a&need=%00",
                "title=a&tags=%00",
                "title=a&board=%00"
            })
    void aNullByteIsAFaultOfItsField(String fields) {
        ben.open("/ideas/new");

        var again = ben.post("/ideas", fields + "&csrf=" + ben.csrf());

        assertThat(again.status()).isEqualTo(422);
        var field = fields.replaceFirst("=[^=]*$", "").replaceFirst(".*&", "");
        assertThat(again.page().select(".faults a").eachAttr("href")).containsExactly("#" + field);
    }

    @Test
    void whatAFormCannotHoldIsRefusedByItsStatus() {
        ben.open("/ideas/new");
        var csrf = "csrf=" + ben.csrf();

        assertThat(ben.post("/ideas", "text=" + "x".repeat(300_000) + "&" + csrf)
                        .status())
                .isEqualTo(413);
        assertThat(ben.post("/ideas/987654321/vote", csrf).status()).isEqualTo(404);
        assertThat(ben.post("/ideas/987654321/comments", "text=a&" + csrf).status())
                .isEqualTo(404);
        assertThat(ben.post("/nothing", csrf).status()).isEqualTo(404);
        assertThat(ben.post("/admin", csrf).status()).isEqualTo(405);
        assertThat(Api.withoutKey()
                        .send("POST", "/ideas", "application/xml", BodyPublishers.ofString("<a/>"))
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "/ideas/987654321, 404",
        "/ideas/export, 404",
        "/nothing, 404",
        "/assets/a/b, 404",
        "/ideas?sort=best, 404",
        "/ideas?status=unknown, 404",
        "/ideas?board=unknown, 404",
        "/ideas?after=nonsense, 400",
        "/ideas?q=%00, 400",
        "/ideas/1/vote, 405",
        "/admin/people?after=x, 404",
        "/ideas/{id}?after=x, 404"
    })
    void anAddressThatLeadsNowhereIsAPageThatSaysSo(String address, int status) {
        var id = Given.idea("Export invoices");

        var answer = Web.of(Cast.dalia()).open(address.replace("{id}", id));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.page().select("h1").text()).isNotEmpty();
        assertThat(answer.text()).contains(answer.header("X-Request-Id")).doesNotContain("Exception", "dev.cocreate");
    }
}
