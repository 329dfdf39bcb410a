package dev.cocreate.stories.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;

/** Ideas that somebody of the team assessed. */
public final class Scored {
    private Scored() {}

    /** Ada's numbers, as JSON. */
    public static void by(String scorer, String idea, String inputs) {
        var answer = assess(scorer, idea, inputs);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    static Answer assess(String scorer, String idea, String inputs) {
        return Api.as(Cast.ada()).put("/api/v1/ideas/" + idea + "/scores/" + scorer, "{\"inputs\": " + inputs + "}");
    }
}
