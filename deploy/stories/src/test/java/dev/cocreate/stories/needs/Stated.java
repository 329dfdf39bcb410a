package dev.cocreate.stories.needs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Needs of these stories, by a program of the team's. */
final class Stated {
    private Stated() {}

    /** A need; its id. */
    static String need(String statement, String horizon) {
        var answer = ada().post(
                        "/api/v1/needs",
                        Json.createObjectBuilder()
                                .add("statement", statement)
                                .add("horizon", horizon)
                                .build()
                                .toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().getString("id");
    }

    static Api ada() {
        return Api.as(Cast.ada());
    }

    static JsonObject read(String need) {
        return ok(ada().get("/api/v1/needs/" + need)).json();
    }

    static JsonObject put(String idea, String need) {
        return ok(ada().put("/api/v1/needs/" + need + "/ideas/" + idea)).json();
    }

    static Answer merge(String need, String into) {
        return ada().put("/api/v1/needs/" + need + "/merge", "{\"into\": \"" + into + "\"}");
    }

    static Answer undo(String need) {
        return ada().delete("/api/v1/needs/" + need + "/merge");
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }
}
