package dev.cocreate.stories.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two people change the same: the second one is told what changed, and keeps what they typed. */
class TwoAtOnceIT {
    private static Web ada = Web.ofSomebody();
    private static Web dalia = Web.ofSomebody();

    @BeforeAll
    static void bothSignIn() {
        ada = Web.of(Cast.ada());
        dalia = Web.of(Cast.dalia());
    }

    @Test
    void theWordsOfAnIdea() {
        var idea = Given.idea(Cast.ben(), "Two write at once", "As it was.", "");
        var form = "/ideas/" + idea + "/edit";
        ada.open(form);
        dalia.open(form);
        assertThat(ada.send(form, "text", "As Ada wants it.").status()).isEqualTo(303);

        var told = dalia.send(form, "text", "As Dalia wants it.");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".faults").text()).contains("Changed meanwhile", "As Ada wants it.");
        assertThat(told.page().select("textarea[name=text]").text()).isEqualTo("As Dalia wants it.");
        assertThat(text(idea)).isEqualTo("As Ada wants it.");
        assertThat(dalia.send(form, "title", "").page().select(".faults").text())
                .doesNotContain("Changed meanwhile");
        assertThat(dalia.send(form, "title", "Two wrote at once").status()).isEqualTo(303);
        assertThat(text(idea)).isEqualTo("As Dalia wants it.");
    }

    @Test
    void anAnswerToWhatGoesOnElsewhereByNow() {
        var wish = Given.idea("Answered while it is merged");
        var other = Given.idea("Where the answer may fit too");
        dalia.open("/ideas/" + wish);
        Api.as(Cast.ada()).put("/api/v1/ideas/" + wish + "/merge", "{\"into\": \"" + other + "\"}");

        var told = dalia.send("/ideas/" + wish + "/status", "status", "planned", "answer", "In spring, for sure.");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".faults").text()).contains("merged into this one");
        assertThat(told.page().select("#answer").text()).isEqualTo("In spring, for sure.");
        assertThat(dalia.send("/ideas/" + other + "/status", "answer", "In spring, for sure.")
                        .header("Location"))
                .endsWith("/ideas/" + other);
        assertThat(Portal.first().one(Integer.class, "select count(*) from answer where idea_id = ?::bigint", wish))
                .isZero();
    }

    @Test
    void whatWouldHarmCustomers() {
        var idea = Given.idea("Harmful in two ways");
        var form = "/ideas/" + idea + "/harm";
        ada.open("/ideas/" + idea);
        dalia.open("/ideas/" + idea);
        ada.send(form, "harm", "It tells who was ill.");

        var told = dalia.send(form, "harm", "It costs them a day.");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select("#harm-fault").text()).contains("It tells who was ill.");
        assertThat(told.page().select("#harm").text()).isEqualTo("It costs them a day.");
        assertThat(dalia.send(form, "harm", "Both.").status()).isEqualTo(303);
    }

    @Test
    void anEntryOfTheChangelog() {
        var entry = Api.as(Cast.ada())
                .post("/api/v1/changelog", "{\"title\": \"Two tell\", \"text\": \"As it was.\"}")
                .json()
                .getString("id");
        var form = "/changelog/" + entry + "/edit";
        ada.open(form);
        dalia.open(form);
        ada.send(form, "title", "Ada tells", "published", "false");

        var told = dalia.send(form, "text", "As Dalia tells it.", "published", "false");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select("#title-fault").text()).contains("Ada tells");
        assertThat(told.page().select("textarea[name=text]").text()).isEqualTo("As Dalia tells it.");
        assertThat(dalia.send(form, "published", "false").status()).isEqualTo(303);
    }

    private static String text(String idea) {
        return Portal.first().one(String.class, "select text from idea where id = ?::bigint", idea);
    }
}
