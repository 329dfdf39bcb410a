package dev.cocreate.stories.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.function.Predicate;

/** Companies of these stories, told of by a program of the team's. */
public final class Company {
    /** Longer than counts may be old. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private Company() {}

    /** With what is told as JSON. */
    public static void is(String key, String told) {
        var answer = Api.as(Cast.ada()).put("/api/v1/accounts/" + key, told);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }

    public static void has(String key, Person person, String role) {
        var answer = Api.as(Cast.ada())
                .put(
                        "/api/v1/accounts/" + key + "/people/" + person.email(),
                        "{\"role\": \"" + role + "\", \"name\": \"" + person.name() + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    static JsonObject read(String key) {
        return ok(Api.as(Cast.ada()).get("/api/v1/accounts/" + key)).json();
    }

    static Answer people(String key) {
        return ok(Api.as(Cast.ada()).get("/api/v1/accounts/" + key + "/people"));
    }

    /** A segment of the team's; its slug. */
    public static String segment(String name, String condition) {
        var answer = Api.as(Cast.ada())
                .post("/api/v1/segments", "{\"name\": \"" + name + "\", \"condition\": " + condition + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().getString("slug");
    }

    static JsonObject backing(String idea, String segment) {
        return ok(Api.as(Cast.ada()).get("/api/v1/ideas/" + idea + "/backing?segment=" + segment))
                .json();
    }

    /** Waits until what is counted of an idea is as it should be, which must not take longer than a minute. */
    public static JsonObject awaitBacking(String idea, String segment, Predicate<JsonObject> as) {
        await().atMost(SOON).until(() -> as.test(backing(idea, segment)));
        return backing(idea, segment);
    }

    public static JsonObject awaitVotes(String idea, int votes) {
        return awaitBacking(idea, "everybody", backing -> backing.getInt("votes") == votes);
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }
}
