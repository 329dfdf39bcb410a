package dev.cocreate.stories.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Nobody can flood the portal with changes, and reading goes on. */
class FloodIT {
    @Test
    void aPersonIsSlowedDown() {
        var idea = Given.idea("Louder alarm");
        var browser = Web.of(Cast.stranger("Yusuf"));
        browser.open("/ideas/" + idea);
        var vote = "csrf=" + browser.csrf() + "&wanted=";

        var refused = untilRefused(130, () -> browser.post("/ideas/" + idea + "/vote", vote + "true"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(browser.open("/ideas/" + idea).status()).isEqualTo(200);
    }

    @Test
    void anAddressFromWhichNobodySignedInIsSlowedDown() {
        var idea = Given.idea("Softer alarm");
        var browser = Web.ofSomebody();

        var refused = untilRefused(70, () -> browser.post("/ideas/" + idea + "/vote", "wanted=true"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Web.ofSomebody()
                        .post("/ideas/" + idea + "/vote", "wanted=true")
                        .status())
                .as("from elsewhere")
                .isEqualTo(303);
    }

    private static Answer untilRefused(int most, Supplier<Answer> change) {
        for (var i = 0; i < most; i++) {
            var answer = change.get();
            if (answer.status() == 429) {
                return answer;
            }
            assertThat(answer.status()).isEqualTo(303);
        }
        return change.get();
    }
}
