package dev.cocreate.stories.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.Test;

/** Before an answer goes out, the team sees whom it reaches and how it will look. */
class AnswerPreviewIT {
    @Test
    void everybodyIsCountedOnceByTheirChannelAndLanguage() {
        var author = Cast.stranger("Adelgunde");
        var weekly = Cast.stranger("Reinhold");
        var never = Cast.stranger("Traudel");
        var idea = Given.idea(author, "Carts with lights");
        Given.vote(idea, author);
        Given.comment(idea, author, "Red ones.");
        Api.as(weekly).with("Accept-Language", "de").put("/api/v1/ideas/" + idea + "/vote");
        Given.vote(idea, never);
        Given.vote(idea, Cast.ada());
        choose(weekly, "digest");
        choose(never, "none");

        var preview = Api.as(Cast.ada())
                .post(
                        "/api/v1/ideas/" + idea + "/status/preview",
                        "{\"status\": \"declined\", \"reason\": \"cost\", \"answer\": \"They **blind** people.\"}");

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.json().getInt("people")).isEqualTo(2);
        assertThat(preview.json().getJsonObject("channels").toString()).isEqualTo("{\"email\":1,\"digest\":1}");
        assertThat(preview.json().getJsonObject("languages").toString()).isEqualTo("{\"en\":1,\"de\":1}");
        var letters = preview.json().getJsonArray("letters");
        assertThat(letters.getJsonObject(0).getString("subject")).isEqualTo("Declined: Carts with lights");
        assertThat(letters.getJsonObject(0).getString("text"))
                .contains("It costs more than it brings.", "They blind people.");
        assertThat(letters.getJsonObject(1).getString("text")).contains("Es kostet mehr, als es bringt.");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + idea).json().getString("status"))
                .isEqualTo("open");
    }

    @Test
    void thePageShowsItThenSendsIt() {
        var idea = Given.idea(Cast.stranger("Kunigunde"), "Carts with bells");
        var ada = Web.of(Cast.ada());
        ada.open("/ideas/" + idea);

        var preview =
                ada.send("/ideas/" + idea + "/status", "status", "planned", "answer", "In spring.", "then", "preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.page().select(".audience").text()).contains("1 person will be told");
        assertThat(preview.page().select(".foreseen").text()).contains("Planned: Carts with bells", "In spring.");
        assertThat(answers(idea)).isZero();

        var again = ada.send("/ideas/" + idea + "/status", "answer", "In spring.", "then", "change");
        assertThat(again.page().select("#answering [name=answer]").text()).isEqualTo("In spring.");
        assertThat(again.page().select("#answering #status option[selected]").val())
                .isEqualTo("planned");

        ada.send("/ideas/" + idea + "/status", "answer", "In spring.", "then", "preview");
        ada.send("/ideas/" + idea + "/status", "answer", "In spring.");
        assertThat(ada.last().status()).isEqualTo(303);
        assertThat(answers(idea)).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeSentIsNotShownEither() {
        var idea = Given.idea("Carts with horns");
        var ada = Web.of(Cast.ada());
        ada.open("/ideas/" + idea);

        var again = ada.send("/ideas/" + idea + "/status", "status", "planned", "answer", " ", "then", "preview");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#answering .faults a").eachAttr("href")).containsExactly("#answer");
    }

    @Test
    void onlyTheTeamSeesWhomAnAnswerReaches() {
        var idea = Given.idea("Carts with mirrors");

        assertThat(Web.ofSomebody().open("/ideas/" + idea + "/audience").status())
                .isEqualTo(401);
        assertThat(Web.of(Cast.chen()).open("/ideas/" + idea + "/audience").status())
                .isEqualTo(403);
        assertThat(Web.of(Cast.ada())
                        .open("/ideas/" + idea + "/audience")
                        .page()
                        .select("#audience")
                        .text())
                .contains("1 person will be told");
    }

    private static void choose(Cast.Person person, String channel) {
        var browser = Web.of(person);
        browser.open("/me/notices");
        browser.send("/me/notices/channel", "channel", channel);
    }

    private static int answers(String idea) {
        return Portal.first().one(Integer.class, "select count(*) from answer where idea_id = ?", Long.parseLong(idea));
    }
}
