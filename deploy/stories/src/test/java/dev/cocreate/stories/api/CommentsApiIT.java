package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CommentsApiIT {
    @Test
    void aCommentIsReadAsItWasWritten() {
        var id = Given.idea("Export invoices");

        var written = Api.as(Cast.chen()).post(comments(id), "{\"text\": \"As a **table**, please\"}");

        assertThat(written.status()).isEqualTo(201);
        assertThat(written.header("Location")).contains("/api/v1/ideas/" + id + "/comments");
        var comment = list(id).items().get(0);
        assertThat(comment.getString("id")).isEqualTo(written.json().getString("id"));
        assertThat(comment.getString("text")).isEqualTo("As a **table**, please");
        assertThat(comment.getString("author")).isEqualTo(Cast.chen().name());
        assertThat(comment.getBoolean("team")).isFalse();
        assertThat(comment.get("parent")).isEqualTo(JsonValue.NULL);
        assertThat(comment.getString("createdAt")).isNotEmpty();
        assertThat(list(id).json().get("next")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void theTeamIsKnownAsTheTeam() {
        var id = Given.idea("Export invoices");
        Given.comment(id, Cast.ada(), "How do you do it today?");

        assertThat(list(id).items().get(0).getBoolean("team")).isTrue();
    }

    @Test
    void repliesStandBelowWhatTheyReplyToOneLevelDeep() {
        var id = Given.idea("Export invoices");
        var question = Given.comment(id, Cast.ada(), "How do you do it today?");
        var reply = reply(id, question, "By hand.").json().getString("id");
        var second = reply(id, reply, "So do we.").json().getString("id");

        var thread = list(id).items();

        assertThat(thread).hasSize(1);
        assertThat(thread.get(0).getJsonArray("replies").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("id"), each -> each.getString("parent"))
                .containsExactly(tuple(reply, question), tuple(second, question));
    }

    @Test
    void aReplyStaysOnItsIdea() {
        var other = Given.idea("Import invoices");
        var elsewhere = Given.comment(other, Cast.chen(), "Me too.");
        var id = Given.idea("Export invoices");

        var answer = reply(id, elsewhere, "Me too.");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("parent");
        assertThat(list(id).items()).isEmpty();
    }

    @Test
    void theIdeaCountsItsComments() {
        var id = Given.idea("Export invoices");
        var first = Given.comment(id, Cast.chen(), "Me too.");
        reply(id, first, "So do we.");
        Api.as(Cast.chen()).post(comments(id), "{\"text\": \"\"}");

        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getInt("comments"))
                .isEqualTo(2);
    }

    @Test
    void manyCommentsComePageByPage() {
        var id = Given.idea("Export invoices");
        var written = new ArrayList<String>();
        for (var i = 0; i < 53; i++) {
            written.add(Given.comment(id, Cast.customer(i), "Number " + i));
        }

        var first = list(id);
        var second =
                Api.withoutKey().get(comments(id) + "?after=" + first.json().getString("next"));

        assertThat(first.items("id")).isEqualTo(written.subList(0, 50));
        assertThat(second.items("id")).isEqualTo(written.subList(50, 53));
        assertThat(second.json().get("next")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void nobodyCommentsWithoutAKeyOrOnNothing() {
        var id = Given.idea("Export invoices");

        assertThat(Api.withoutKey()
                        .post(comments(id), "{\"text\": \"Me too.\"}")
                        .status())
                .isEqualTo(401);
        assertThat(Api.as(Cast.ben())
                        .post(comments("987654321"), "{\"text\": \"Me too.\"}")
                        .status())
                .isEqualTo(404);
        assertThat(list("987654321").status()).isEqualTo(404);
    }

    private static Answer reply(String idea, String parent, String text) {
        return Api.as(Cast.ben()).post(comments(idea), "{\"text\": \"" + text + "\", \"parent\": \"" + parent + "\"}");
    }

    private static Answer list(String idea) {
        return Api.withoutKey().get(comments(idea));
    }

    private static String comments(String idea) {
        return "/api/v1/ideas/" + idea + "/comments";
    }
}
