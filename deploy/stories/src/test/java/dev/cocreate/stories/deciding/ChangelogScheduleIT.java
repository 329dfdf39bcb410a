package dev.cocreate.stories.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An entry is published when its time has come, and those who asked are told once. */
class ChangelogScheduleIT {
    @Test
    void whatIsDueIsPublishedOnceAndToldOnce() {
        var both = Cast.stranger("Sigrun");
        var one = Cast.stranger("Volkmar");
        var told = Cast.stranger("Irmgard");
        var first = Given.idea("Lockers with numbers");
        var second = Given.idea("Lockers with letters");
        Given.vote(first, both);
        Given.vote(second, both);
        Given.vote(second, one);
        var shipped = Given.idea("Lockers with colours");
        Given.vote(shipped, told);
        Given.status(shipped, "shipped", "It is there.");
        await().atMost(Duration.ofSeconds(30)).until(() -> lettersTo(told).size() == 1);
        var ada = Web.of(Cast.ada());
        ada.open("/changelog/new");
        ada.send(
                "/changelog",
                "title",
                "New lockers",
                "text",
                "They **open**.",
                "ideas",
                first + ", " + second + ", " + shipped,
                "publishAt",
                "2031-01-01T09:00",
                "published",
                "false");
        assertThat(ada.last().status()).isEqualTo(303);
        var path = ada.last().header("Location").replaceFirst("^https?://[^/]*", "");
        assertThat(ada.open(path).page().select(".entry .meta").text()).contains("1 January 2031 at 09:00 UTC");
        assertThat(Web.ofSomebody().open(path).status()).isEqualTo(404);
        var id = Long.parseLong(path.replaceAll("\\D", ""));

        Portal.first().change("update changelog_entry set publish_at = now() where id = ?", id);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Web.ofSomebody().open(path).status() == 200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> lettersTo(both).size() == 1 && lettersTo(one).size() == 1);

        assertThat(lettersTo(both)).containsExactly("It is there: New lockers");
        assertThat(lettersTo(told)).as("the same news within a day").containsExactly("Shipped: Lockers with colours");
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select kind from event where kind like 'Changelog%' and facts ->> 'entry' = ? order by id",
                                Long.toString(id)))
                .containsExactly("ChangelogWritten", "ChangelogScheduled", "ChangelogPublished");
        var news = Web.of(both).open("/me/notices").page();
        assertThat(news.select("h2 a[href=" + path + "]")).hasSize(1);

        ada.open(path + "/edit");
        ada.send(path + "/edit", "published", "false");
        ada.open(path + "/edit");
        ada.send(path + "/edit", "published", "true");
        Given.status(first, "shipped", "There it is.");
        await().atMost(Duration.ofSeconds(30)).until(() -> lettersTo(both).size() == 2);
        assertThat(lettersTo(both)).endsWith("Shipped: Lockers with numbers");
    }

    @Test
    void whatIsNoTimeToComeComesBackAsItWasTyped() {
        var ada = Web.of(Cast.ada());
        ada.open("/changelog/new");

        var again = ada.send(
                "/changelog",
                "title",
                "Never",
                "text",
                "Never.",
                "publishAt",
                "2020-01-01T09:00",
                "published",
                "false");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".faults a").eachAttr("href")).containsExactly("#publishAt");
        assertThat(again.page().select("#publishAt").val()).isEqualTo("2020-01-01T09:00");
    }

    @Test
    void aProgramSchedulesAndTakesItBack() {
        var entry = Api.as(Cast.ada())
                .post(
                        "/api/v1/changelog",
                        "{\"title\": \"Later\", \"text\": \"Later.\", \"publishAt\": \"2031-01-01T09:00:00Z\"}");
        assertThat(entry.json().getString("publishAt")).isEqualTo("2031-01-01T09:00:00Z");
        var path = "/api/v1/changelog/" + entry.json().getString("id");

        assertThat(Api.as(Cast.ada())
                        .patch(path, "{\"title\": \"Much later\"}")
                        .json()
                        .getString("publishAt"))
                .isEqualTo("2031-01-01T09:00:00Z");
        assertThat(Api.as(Cast.ada())
                        .patch(path, "{\"publishAt\": \"\"}")
                        .json()
                        .isNull("publishAt"))
                .isTrue();
        assertThat(Api.as(Cast.ada()).patch(path, "{\"publishAt\": \"soon\"}").faults())
                .containsExactly("publishAt");
    }

    private static List<String> lettersTo(Person person) {
        return Portal.first()
                .find(
                        String.class,
                        "select subject from mail where recipient = ? and unsubscribe is not null order by id",
                        person.email());
    }
}
