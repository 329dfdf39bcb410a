package dev.cocreate.stories.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Web;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is muted reads and votes, knows why, and is heard once. */
class MuteIT {
    private final Web ada = Web.of(Cast.ada());

    @Test
    void aMutedPersonReadsAndVotesAndDoesNotWrite() {
        var murat = Cast.stranger("Murat");
        var browser = Web.of(murat);
        var idea = Given.idea("A stage for the quiet");
        var own = Given.idea(murat, "A stage of one's own");
        mute(murat, "Selling lamps again and again.", "7");

        assertThat(Web.ofSomebody().open("/ideas/" + idea).status()).isEqualTo(200);
        assertThat(Api.as(murat).put("/api/v1/ideas/" + idea + "/vote").status())
                .isEqualTo(200);
        var refused = Api.as(murat).post("/api/v1/ideas/" + idea + "/comments", "{\"text\": \"Lamps\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().getString("code")).isEqualTo("muted");
        assertThat(Api.as(murat).post("/api/v1/ideas", "{\"title\": \"Lamps\"}").status())
                .isEqualTo(403);
        assertThat(Api.as(murat)
                        .patch("/api/v1/ideas/" + own, "{\"title\": \"Lamps\"}")
                        .status())
                .isEqualTo(403);
        browser.open("/ideas/" + idea);
        var page = browser.send("/ideas/" + idea + "/comments", "text", "Lamps").page();
        assertThat(page.select("main a[href=/me/waiting]")).hasSize(1);
        assertThat(browser.open("/me/waiting").page().select(".muted").text())
                .contains("You are muted", "Selling lamps again and again.", "Until");
        assertThat(Postbox.newestTo(murat).orElseThrow()).contains("Selling lamps again and again.", "/me/waiting");
        assertThat(Web.of(Cast.dalia())
                        .open("/moderation/people/" + id(murat))
                        .page()
                        .select("main")
                        .text())
                .contains("Muted:", "Selling lamps again and again.");
    }

    @Test
    void anAppealIsHeardOnceAndAnswered() {
        var mirjam = Cast.stranger("Mirjana");
        var browser = Web.of(mirjam);
        var idea = Given.idea("A stage for appeals");
        mute(mirjam, "Too loud.", "");

        browser.open("/me/waiting");
        assertThat(browser.send("/me/waiting/appeal", "appeal", " ").status()).isEqualTo(422);
        assertThat(browser.send("/me/waiting/appeal", "appeal", "It was my sister.")
                        .status())
                .isEqualTo(303);
        assertThat(browser.open("/me/waiting").page().select("form[action$=/appeal]"))
                .isEmpty();
        assertThat(browser.post("/me/waiting/appeal", "appeal=Again&csrf=" + browser.csrf())
                        .status())
                .isEqualTo(409);

        ada.open("/moderation");
        assertThat(ada.last().page().select(".queue").text()).contains("Mirjana", "It was my sister.", "Too loud.");
        var mute = Portal.first()
                .one(
                        String.class,
                        "select m.id::text from mute m join person p on p.id = m.person_id where p.email = ?",
                        mirjam.email());
        var answer = "/moderation/mutes/" + mute;
        assertThat(ada.post(answer + "/answer", "words=&csrf=" + ada.csrf()).status())
                .isEqualTo(422);
        assertThat(ada.post(answer + "/answer", "words=We+have+seen+it.&csrf=" + ada.csrf())
                        .status())
                .isEqualTo(303);
        assertThat(Postbox.newestTo(mirjam).orElseThrow()).contains("We have seen it.");
        assertThat(ada.open("/moderation").text()).doesNotContain("It was my sister.");
        assertThat(browser.open("/me/waiting").text()).contains("We have seen it.");

        ada.open("/moderation/people/" + id(mirjam));
        ada.send("/moderation/people/" + id(mirjam) + "/speech");
        assertThat(Api.as(mirjam)
                        .post("/api/v1/ideas/" + idea + "/comments", "{\"text\": \"Thank you\"}")
                        .status())
                .isEqualTo(201);
        assertThat(Portal.first()
                        .find(String.class, "select kind from event where facts ->> 'mute' = ? order by id", mute))
                .isEqualTo(List.of("PersonMuted", "MuteAppealed", "AppealDeclined", "MuteLifted"));
    }

    @Test
    void nobodyOfTheTeamIsMutedAndWrongDaysAreRefused() {
        var path = "/moderation/people/" + id(Cast.dalia());
        ada.open("/moderation");
        assertThat(ada.post(path + "/mute", "reason=Loud&days=1&csrf=" + ada.csrf())
                        .status())
                .isEqualTo(409);
        var ben = "/moderation/people/" + id(Cast.ben());
        ada.open(ben);
        var refused = ada.send(ben + "/mute", "reason", "", "days", "400");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#reason-fault").text()).isNotEmpty();
        assertThat(refused.page().select("#days-fault").text()).contains("365");
    }

    private void mute(Person person, String reason, String days) {
        var path = "/moderation/people/" + id(person);
        ada.open(path);
        assertThat(ada.send(path + "/mute", "reason", reason, "days", days).status())
                .isEqualTo(303);
    }

    private static String id(Person person) {
        return Portal.first().one(String.class, "select id::text from person where email = ?", person.email());
    }
}
