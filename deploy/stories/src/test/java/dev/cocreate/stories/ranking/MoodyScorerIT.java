package dev.cocreate.stories.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.PluginJar;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a scorer does, and whether it is there at all, the numbers stay and the others go on. */
class MoodyScorerIT {
    private static final String PLUGIN = "/api/v1/plugins/moody";
    private static final Duration SOON = Duration.ofSeconds(40);

    @AfterEach
    void nothingIsLeft() {
        Api.asOperator().delete(PLUGIN);
    }

    private static void install(String version, Class<?> scorer, Class<?>... others) {
        PluginJar.named("moody")
                .version(version)
                .permissions("ideas.score")
                .extensions(scorer)
                .classes(others)
                .install();
    }

    private static String assessed(String title, int x) {
        var idea = Given.idea(Cast.ben(), title, "", "", "moody");
        Scored.by("moody", idea, "{\"x\": " + x + "}");
        return idea;
    }

    private static Answer ranking() {
        return Web.of(Cast.ada()).open("/ranking?scorer=moody&tag=moody");
    }

    @Test
    void aScorerThatFailsTakesARankFromOneIdeaAndNothingElse() {
        install("1.0.0", Moody.class);
        assessed("Good enough", 50);
        var thrown = assessed("It throws", 13);
        assessed("It answers no number", 14);
        assessed("It hangs", 15);

        var page = ranking().page();
        assertThat(page.select(".ranked h2").eachText())
                .contains("Good enough")
                .doesNotContain("It throws", "It hangs");
        var without = page.select(".without-score");
        assertThat(without.text())
                .contains("It throws", "bad luck", "It answers no number", "NaN", "It hangs", "took too long");
        assertThat(without.select("b:contains(bad luck)"))
                .as("a reason is text")
                .isEmpty();
        assertThat(without.text()).as("never without its numbers").contains("X 13");
        assertThat(Web.of(Cast.ada())
                        .open("/ideas/" + thrown)
                        .page()
                        .select("#score-moody")
                        .text())
                .contains("failed", "bad luck");

        var other = Given.idea("Scored by another meanwhile");
        Scored.by("value-effort", other, "{\"value\": 6, \"effort\": 2}");
    }

    @Test
    void scoresFollowTheirPluginAndOutliveIt() {
        install("1.0.0", Moody.class);
        var idea = assessed("Follows its plugin", 20);
        assessed("Follows it too", 30);
        assertThat(ranking().page().select(".ranked h2").eachText())
                .containsSubsequence("Follows it too", "Follows its plugin");

        install("2.0.0", Moody.Turned.class, Moody.class);
        await().atMost(SOON).untilAsserted(() -> {
            var page = ranking().page();
            assertThat(page.select(".formula").text()).contains("x, turned");
            assertThat(page.select(".ranked h2").eachText())
                    .containsSubsequence("Follows its plugin", "Follows it too");
            assertThat(page.select(".ranked .old")).isEmpty();
        });

        Api.asOperator().delete(PLUGIN);
        await().atMost(SOON).untilAsserted(() -> {
            var page = ranking().page();
            assertThat(page.select(".notice").text()).contains("Not available");
            assertThat(page.select(".formula").text()).contains("x, turned");
            assertThat(page.select("#idea-" + idea).text()).contains("X 20", "not available, old");
        });
        assertThat(Scored.assess("moody", idea, "{\"x\": 1}").status()).isEqualTo(409);
        assertThat(Web.of(Cast.ada()).open("/ideas/" + idea).status()).isEqualTo(200);

        install("2.0.0", Moody.Turned.class, Moody.class);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(ranking().page().select(".ranked .old")).isEmpty());
    }
}
