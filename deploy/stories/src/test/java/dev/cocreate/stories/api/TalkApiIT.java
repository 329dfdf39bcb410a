package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mentions, edits, reactions and reports by programs. */
class TalkApiIT {
    @Test
    void onlyThoseWhoTookPartInPublicAndTheTeamAreOffered() {
        var voter = Cast.stranger("Edda");
        var elsewhere = Cast.stranger("Fabio");
        var idea = Given.idea(Cast.stranger("Gerda"), "Export invoices");
        Given.comment(idea, Cast.chen(), "As a table");
        Given.vote(idea, voter);
        Given.comment(Given.idea("Import invoices"), elsewhere, "As a table");

        var offered = Api.as(Cast.ben()).get(mentions(idea)).items("name");

        assertThat(offered)
                .contains("Gerda", Cast.chen().name(), Cast.ada().name())
                .doesNotContain(voter.name(), elsewhere.name(), Cast.ben().name(), "Operator");
        assertThat(Api.as(Cast.ben()).get(mentions(idea) + "?q=gE").items("name"))
                .containsExactly("Gerda");
        assertThat(Api.as(Cast.ben()).get(mentions(idea) + "?q=%E4%BC%9F").items("name"))
                .containsExactly(Cast.chen().name());
        assertThat(Api.withoutKey().get(mentions(idea)).status()).isEqualTo(401);
        var written = write(idea, "@Edda @Fabio");
        assertThat(mentioned(written)).isZero();
    }

    @Test
    void ofTwoWithOneNameThePickedOneIsMentioned() {
        var idea = Given.idea("Export invoices");
        for (var address : List.of("one", "two")) {
            var twin = new Cast.Person("Twin", address + "@twins.example", "CUSTOMER");
            Given.comment(idea, twin, "Me.");
            Portal.first()
                    .one(Long.class, "update person set name = 'Twin' where email = ? returning id", twin.email());
        }
        assertThat(mentioned(write(idea, "@Twin"))).isZero();

        var picked =
                Api.as(Cast.ben()).get(mentions(idea) + "?q=twin").items("id").get(1);
        var written = Api.as(Cast.ben())
                .post(comments(idea), "{\"text\": \"@Twin, which?\", \"mentions\": [\"" + picked + "\"]}");

        assertThat(written.json().getString("text")).isEqualTo("@Twin, which?");
        assertThat(Portal.first()
                        .one(
                                String.class,
                                "select person_id from mention where comment_id = ?",
                                Long.parseLong(written.json().getString("id"))))
                .isEqualTo(picked);
    }

    @Test
    void aTextMentionsTenPeopleAtMost() {
        var idea = Given.idea("Export invoices");
        var names = new ArrayList<String>();
        for (var i = 21; i <= 31; i++) {
            Given.comment(idea, Cast.customer(i), "Me.");
            names.add("@" + name(Cast.customer(i).email()));
        }

        var refused = write(idea, String.join(", ", names));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("text");
        assertThat(refused.text()).contains("At most 10 people");
        assertThat(mentioned(write(idea, String.join(", ", names.subList(1, 11)))))
                .isEqualTo(10);
    }

    @Test
    void theSameWordsAgainAreNoEditAndWithdrawingIsForTheAuthor() {
        var idea = Given.idea("Export invoices");
        var comment = comments(idea) + "/" + Given.comment(idea, Cast.chen(), "As a table");
        Api.as(Cast.ben()).put(comment + "/reactions/agree");

        assertThat(patch(comment, "As a table").json().isNull("editedAt")).isTrue();
        assertThat(patch(comment, "As two tables").json().isNull("editedAt")).isFalse();
        assertThat(patch(comment, " ").faults()).containsExactly("text");
        assertThat(Api.as(Cast.ada()).patch(comment, "{\"text\": \"Mine\"}").status())
                .isEqualTo(403);
        assertThat(Api.as(Cast.ada()).delete(comment).status()).isEqualTo(403);
        assertThat(Api.as(Cast.chen()).delete(comment).status()).isEqualTo(204);
        assertThat(Api.as(Cast.chen()).delete(comment).status()).isEqualTo(404);
        assertThat(counted(idea)).isZero();
    }

    @Test
    void aReactionCountsOncePerPersonAndKind() {
        var idea = Given.idea("Export invoices");
        var id = Given.comment(idea, Cast.ada(), "How do you do it today?");
        var reactions = comments(idea) + "/" + id + "/reactions/";

        Api.as(Cast.chen()).put(reactions + "thanks");
        Api.as(Cast.ben()).put(reactions + "same");
        Api.as(Cast.ben()).put(reactions + "thanks");
        var again = Api.as(Cast.ben()).put(reactions + "thanks").json();

        assertThat(again.getJsonObject("reactions").toString())
                .isEqualTo("{\"agree\":0,\"thanks\":2,\"bright\":0,\"same\":1}");
        assertThat(again.getJsonArray("reacted").toString()).isEqualTo("[\"thanks\",\"same\"]");
        Api.as(Cast.ben()).delete(reactions + "thanks");
        assertThat(Api.as(Cast.ben())
                        .delete(reactions + "thanks")
                        .json()
                        .getJsonObject("reactions")
                        .getInt("thanks"))
                .isEqualTo(1);
        assertThat(Api.as(Cast.ben()).put(reactions + "anger").status()).isEqualTo(422);
        assertThat(Api.as(Cast.ben())
                        .put(comments(Given.idea("Elsewhere")) + "/" + id + "/reactions/agree")
                        .status())
                .isEqualTo(404);
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select kind from event where idea_id = ? and kind like 'Reaction%' order by id",
                                Long.parseLong(idea)))
                .containsExactly("ReactionGiven", "ReactionGiven", "ReactionGiven", "ReactionWithdrawn");
    }

    @Test
    void theTeamDecidesOnReports() {
        var idea = Given.idea("Export invoices");
        var comment = Given.comment(idea, Cast.chen(), "Buy my book");
        var report = "{\"comment\": \"" + comment + "\", \"reason\": \"spam\", \"words\": \"Again\"}";

        assertThat(report(idea, report).status()).isEqualTo(204);
        assertThat(report(idea, report).status()).as("once is enough").isEqualTo(204);
        assertThat(report(idea, "{\"reason\": \"off-topic\"}").status()).isEqualTo(204);
        assertThat(report(idea, "{\"reason\": \"other\"}").faults()).containsExactly("words");
        assertThat(report(idea, "{}").faults()).containsExactly("reason");
        assertThat(report(Given.idea("Elsewhere"), report).status()).isEqualTo(404);
        assertThat(Api.as(Cast.ben()).get("/api/v1/reports").status()).isEqualTo(403);

        var thing = reported(idea).get(0);
        assertThat(thing.getString("comment")).isEqualTo(comment);
        assertThat(thing.getString("text")).isEqualTo("Buy my book");
        assertThat(thing.getJsonArray("reports")).hasSize(1);
        var first = "/api/v1/reports/" + thing.getString("id");
        var second = "/api/v1/reports/" + reported(idea).get(1).getString("id");
        assertThat(Api.as(Cast.ben()).put(first + "/dismissal").status()).isEqualTo(403);
        assertThat(Api.as(Cast.ada())
                        .put(first + "/removal", "{\"reason\": \"" + "x".repeat(501) + "\"}")
                        .faults())
                .containsExactly("reason");
        assertThat(Api.as(Cast.ada())
                        .put(second + "/removal", "{\"reason\": \"No\"}")
                        .status())
                .isEqualTo(409);
        for (var i = 0; i < 2; i++) {
            assertThat(Api.as(Cast.ada())
                            .put(first + "/removal", "{\"reason\": \"Advertising\"}")
                            .status())
                    .isEqualTo(204);
            assertThat(Api.as(Cast.ada()).put(second + "/dismissal").status()).isEqualTo(204);
        }

        assertThat(reported(idea)).isEmpty();
        var removed = Api.withoutKey().get(comments(idea) + "/" + comment).json();
        assertThat(removed.getString("gone")).isEqualTo("removed");
        assertThat(removed.getString("reason")).isEqualTo("Advertising");
        assertThat(removed.getString("text")).isEmpty();
        assertThat(counted(idea)).isZero();
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select kind from event where idea_id = ? and kind <> 'IdeaProposed' order by id",
                                Long.parseLong(idea)))
                .containsExactly("CommentWritten", "ReportMade", "ReportMade", "CommentRemoved", "ReportsDismissed");
    }

    private static List<JsonObject> reported(String idea) {
        return Api.as(Cast.ada()).get("/api/v1/reports").items().stream()
                .filter(thing -> thing.getString("idea").equals(idea))
                .toList();
    }

    private static Answer report(String idea, String json) {
        return Api.as(Cast.ben()).put("/api/v1/ideas/" + idea + "/report", json);
    }

    private static Answer write(String idea, String text) {
        return Api.as(Cast.ben()).post(comments(idea), "{\"text\": \"" + text + "\"}");
    }

    private static Answer patch(String comment, String text) {
        return Api.as(Cast.chen()).patch(comment, "{\"text\": \"" + text + "\"}");
    }

    private static long mentioned(Answer written) {
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        return Portal.first()
                .one(
                        Long.class,
                        "select count(*) from mention where comment_id = ?",
                        Long.parseLong(written.json().getString("id")));
    }

    private static String name(String email) {
        return Portal.first().one(String.class, "select name from person where email = ?", email);
    }

    private static int counted(String idea) {
        return Api.withoutKey().get("/api/v1/ideas/" + idea).json().getInt("comments");
    }

    private static String comments(String idea) {
        return "/api/v1/ideas/" + idea + "/comments";
    }

    private static String mentions(String idea) {
        return "/api/v1/ideas/" + idea + "/mentions";
    }
}
