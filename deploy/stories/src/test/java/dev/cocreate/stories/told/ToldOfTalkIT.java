package dev.cocreate.stories.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.Test;

class ToldOfTalkIT {
    @Test
    void whoeverIsMentionedIsToldOnceInTheirLanguageWhetherTheyFollowOrNot() {
        var author = Cast.stranger("Henrike");
        var unfollowed = Cast.stranger("Ivo");
        var quiet = Cast.stranger("Jolanda");
        var idea = Given.idea(author, "Export invoices");
        var first = Given.comment(idea, unfollowed, "As a table");
        Given.comment(idea, quiet, "As a list");
        Api.as(unfollowed).delete("/api/v1/ideas/" + idea + "/follow");
        Told.choose(quiet, "portal");
        Told.awaitAll();
        var before = Told.lettersTo(author).size();
        var german = Web.of(unfollowed);
        german.open("/me/profile");
        german.send("/me/profile", "name", "Ivo", "language", "de");

        var comment = Api.as(Cast.chen())
                .post(
                        "/api/v1/ideas/" + idea + "/comments",
                        "{\"text\": \"@Ivo @Henrike @Jolanda, **CSV**?\", \"parent\": \"" + first + "\"}")
                .json()
                .getString("id");
        Api.as(Cast.chen())
                .patch(
                        "/api/v1/ideas/" + idea + "/comments/" + comment,
                        "{\"text\": \"@Ivo @Henrike @Jolanda, XLS?\"}");
        Told.awaitAll();

        assertThat(Told.lettersTo(unfollowed))
                .containsExactly(Cast.chen().name() + " hat Sie erwähnt: Export invoices");
        assertThat(Told.newestLetterTo(unfollowed)).contains("@Ivo @Henrike @Jolanda", "/comments/" + comment);
        assertThat(Told.lettersTo(author)).hasSize(before + 1);
        assertThat(Told.lettersTo(quiet)).isEmpty();
        assertThat(Web.of(quiet).open("/me/notices").page().select(".news li").text())
                .containsOnlyOnce("mentioned you");
    }

    @Test
    void whoeverIsAddedByAnEditIsTold() {
        var later = Cast.stranger("Kamil");
        var idea = Given.idea(later, "Export invoices");
        Api.as(later).delete("/api/v1/ideas/" + idea + "/follow");
        var comment = Given.comment(idea, Cast.chen(), "Hello");
        Told.awaitAll();
        assertThat(Told.lettersTo(later)).isEmpty();

        Api.as(Cast.chen()).patch("/api/v1/ideas/" + idea + "/comments/" + comment, "{\"text\": \"Hello @Kamil\"}");
        Told.awaitAll();

        assertThat(Told.lettersTo(later)).containsExactly(Cast.chen().name() + " mentioned you: Export invoices");
    }

    @Test
    void theAuthorOfARemovedCommentIsToldWhyAndOthersReadNoMoreOfIt() {
        var author = Cast.stranger("Leonie");
        var follower = Cast.stranger("Mehmet");
        var idea = Given.idea(follower, "Export invoices");
        var comment = Given.comment(idea, author, "Mr Smith is to blame");
        Told.awaitAll();

        Api.as(Cast.ada())
                .put(
                        "/api/v1/ideas/" + idea + "/comments/" + comment + "/removal",
                        "{\"reason\": \"It names somebody.\"}");
        Told.awaitAll();

        assertThat(Told.lettersTo(author)).containsExactly("Your comment was removed: Export invoices");
        assertThat(Told.newestLetterTo(author)).contains("The reason: It names somebody.");
        assertThat(Web.of(author).open("/me/notices").page().select(".news li").text())
                .contains("The team removed your comment", "It names somebody.");
        assertThat(Web.of(follower).open("/me/notices").page().select("main").text())
                .contains("Nothing has happened yet");
    }
}
