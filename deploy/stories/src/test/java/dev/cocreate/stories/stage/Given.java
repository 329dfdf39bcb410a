package dev.cocreate.stories.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Cast.Person;
import jakarta.json.Json;
import java.util.List;

/** What was there before a story begins. */
public final class Given {
    private Given() {}

    /** An idea of Ben's; its id. */
    public static String idea(String title) {
        return idea(Cast.ben(), title);
    }

    public static String idea(Person author, String title) {
        return idea(author, title, "", "");
    }

    public static String idea(Person author, String title, String text, String need, String... tags) {
        var answer = Api.as(author)
                .post(
                        "/api/v1/ideas",
                        Json.createObjectBuilder()
                                .add("title", title)
                                .add("text", text)
                                .add("need", need)
                                .add("tags", Json.createArrayBuilder(List.of(tags)))
                                .build()
                                .toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().getString("id");
    }

    public static void votes(String idea, int many) {
        for (var i = 1; i <= many; i++) {
            vote(idea, Cast.customer(i));
        }
    }

    public static void vote(String idea, Person person) {
        assertThat(Api.as(person).put("/api/v1/ideas/" + idea + "/vote").status())
                .isEqualTo(200);
    }

    public static String comment(String idea, Person author, String text) {
        var answer = Api.as(author)
                .post(
                        "/api/v1/ideas/" + idea + "/comments",
                        Json.createObjectBuilder().add("text", text).build().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().getString("id");
    }

    /** Ada answers; a no has a reason here whenever it needs one. */
    public static void status(String idea, String status, String answer) {
        assertThat(Api.as(Cast.ada())
                        .put(
                                "/api/v1/ideas/" + idea + "/status",
                                Json.createObjectBuilder()
                                        .add("status", status)
                                        .add("answer", answer)
                                        .add("reason", status.equals("declined") ? "other" : "")
                                        .build()
                                        .toString())
                        .status())
                .isEqualTo(200);
    }
}
