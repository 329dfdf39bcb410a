package dev.cocreate.stories.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.Test;

class ProfileIT {
    @Test
    void somebodyChoosesTheNameThatOthersSee() {
        var vera = Cast.stranger("Vroni");
        var idea = Given.idea(vera, "Shorter texts");
        var browser = Web.of(vera);
        browser.open("/me/profile");

        var refused = browser.send("/me/profile", "name", " ", "language", "de");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#name-fault").text()).isEqualTo("Please fill this in.");

        assertThat(browser.send("/me/profile", "name", "V. from Ulm", "language", "de")
                        .status())
                .isEqualTo(303);
        assertThat(author(idea)).isEqualTo("V. from Ulm");
        assertThat(browser.follow().page().select("#language option[selected]").val())
                .isEqualTo("de");
    }

    @Test
    void somebodyTakesACopyOfAllThatIsKeptAboutThem() {
        var walid = Cast.stranger("Walid");
        var wanted = Given.idea("Dark mode");
        var own = Given.idea(walid, "Bigger letters");
        Given.vote(wanted, walid);
        Given.comment(wanted, walid, "At night, please.");
        var browser = Web.of(walid);

        var copy = browser.open("/me/profile/data.json");

        assertThat(copy.header("Content-Disposition")).startsWith("attachment");
        assertThat(copy.header("Cache-Control")).contains("no-store");
        var data = copy.json();
        assertThat(data.getJsonObject("person").getString("email")).isEqualTo(walid.email());
        assertThat(data.getJsonArray("ideas").getJsonObject(0).getString("id")).isEqualTo(own);
        assertThat(data.getJsonArray("votes").toString()).contains("\"idea\":\"" + wanted + "\"");
        assertThat(data.getJsonArray("comments").getJsonObject(0).getString("text"))
                .isEqualTo("At night, please.");
        assertThat(data.getJsonArray("letters")).isNotEmpty();
    }

    @Test
    void whoeverLeavesIsGoneAndTheirVoteStillCounts() {
        var xenia = Cast.stranger("Xaver");
        var wanted = Given.idea("Fewer mails");
        var own = Given.idea(xenia, "An empty inbox");
        Given.vote(wanted, xenia);
        Given.comment(wanted, xenia, "Far fewer.");
        var browser = Web.of(xenia);
        browser.open("/me/profile");

        assertThat(browser.send("/me/profile/erase").status())
                .as("without the tick")
                .isEqualTo(422);
        assertThat(browser.send("/me/profile/erase", "sure", "yes").status()).isEqualTo(303);

        assertThat(votes(wanted)).isEqualTo(1);
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + own).json().isNull("author"))
                .isTrue();
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + wanted + "/comments").text())
                .contains("Far fewer.")
                .doesNotContain("Xaver");
        assertThat(Web.ofSomebody().open("/ideas/" + wanted).text()).doesNotContain("Xaver");
        assertThat(everythingAbout(xenia)).isZero();
        assertThat(browser.open("/me/profile").status()).isEqualTo(401);

        // Whoever is gone is told nothing, and nothing breaks for those who are there.
        Given.status(wanted, "planned", "We send fewer.");
        Given.status(own, "declined", "Somebody has to write them.");
        assertThat(everythingAbout(xenia)).isZero();
    }

    private static long everythingAbout(Person person) {
        return Portal.first()
                .one(
                        Long.class,
                        "select (select count(*) from person where email = ? or name = ?)"
                                + " + (select count(*) from mail where recipient = ?)"
                                + " + (select count(*) from sign_in_link where email = ?)",
                        person.email(),
                        person.name(),
                        person.email(),
                        person.email());
    }

    private static String author(String idea) {
        return Api.withoutKey().get("/api/v1/ideas/" + idea).json().getString("author");
    }

    private static int votes(String idea) {
        return Api.withoutKey().get("/api/v1/ideas/" + idea).json().getInt("votes");
    }
}
