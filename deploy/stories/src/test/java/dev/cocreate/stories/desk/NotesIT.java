package dev.cocreate.stories.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes are for the team, and nobody else finds a word of them. */
class NotesIT {
    private static final String SECRET = "hippocampus";

    @Test
    void theTeamWritesReadsAndRemovesNotes() {
        var path = "/ideas/" + Given.idea("Worth a note");
        var ada = Web.of(Cast.ada());
        ada.open(path);
        ada.send(path + "/notes", "text", "Ask **sales** first.");
        assertThat(ada.follow().page().select(".note").text()).contains("Ada Okafor", "Ask sales first.");
        assertThat(ada.last().page().select(".note strong").text()).isEqualTo("sales");

        ada.open(path + "/notes");
        assertThat(ada.send(path + "/notes", "text", " ").status()).isEqualTo(422);
        assertThat(ada.last().page().select("#text-fault").text()).isNotEmpty();
        var removal = ada.open(path + "/notes").page().select(".note form").attr("action");
        ada.send(removal);
        assertThat(ada.follow().page().select(".note")).isEmpty();
        assertThat(Portal.first().one(Integer.class, "select notes from idea where title = 'Worth a note'"))
                .isZero();
    }

    @Test
    void onlyWhoeverWroteANoteAndAdministratorsRemoveIt() {
        var idea = Given.idea("Noted by another");
        var notes = "/api/v1/ideas/" + idea + "/notes";
        var note =
                Api.as(Cast.dalia()).post(notes, "{\"text\": \"Mine.\"}").json().getString("id");

        assertThat(Api.as(Cast.ada()).delete(notes + "/" + note).status()).isEqualTo(403);
        assertThat(Api.as(Cast.dalia()).delete(notes + "/" + note).status()).isEqualTo(204);
        assertThat(Api.as(Cast.dalia()).delete(notes + "/" + note).status()).isEqualTo(404);
        assertThat(Api.as(Cast.ada())
                        .post("/api/v1/ideas/987654321/notes", "{\"text\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void noCustomerFindsAWordOfANoteAnywhere() {
        var author = Cast.stranger("Philomena");
        var idea = Given.idea(author, "Talked about behind closed doors", "", "", "noted");
        Given.vote(idea, Cast.chen());
        var notes = "/api/v1/ideas/" + idea + "/notes";
        assertThat(Api.as(Cast.ada())
                        .post(notes, "{\"text\": \"" + SECRET + "\"}")
                        .status())
                .isEqualTo(201);
        Given.status(idea, "planned", "In spring.");
        await().untilAsserted(
                        () -> assertThat(Api.as(Cast.ada()).get(notes).text()).contains(SECRET));

        assertThat(Api.withoutKey().get(notes).status()).isEqualTo(401);
        assertThat(Api.as(author).get(notes).status()).isEqualTo(403);
        var philomena = Web.of(author);
        assertThat(philomena.open("/ideas/" + idea + "/notes").status()).isEqualTo(403);
        assertThat(philomena.open("/ideas/" + idea + "/triage").status()).isEqualTo(403);
        for (var path : List.of(
                "/ideas/" + idea,
                "/ideas/" + idea + "/edit",
                "/ideas?q=" + SECRET,
                "/ideas?tag=noted&status=any",
                "/api/v1/ideas?q=" + SECRET,
                "/api/v1/ideas/" + idea,
                "/api/v1/ideas/" + idea + "/comments",
                "/api/v1/ideas/similar?title=" + SECRET,
                "/ideas/similar?title=" + SECRET,
                "/feeds/ideas.atom",
                "/feeds/ideas/" + idea + ".atom",
                "/roadmap",
                "/outcomes",
                "/me",
                "/me/notices",
                "/sitemap.xml")) {
            // A search says again what was searched for, and must find nothing by it.
            assertThat(philomena.open(path).text())
                    .as(path)
                    .doesNotContain(path.contains(SECRET) ? "closed doors" : SECRET);
        }
        assertThat(philomena.open("/me/profile/data.json").text()).doesNotContain(SECRET);
        assertThat(Portal.first().find(String.class, "select facts::text from event where idea_id = ?::bigint", idea))
                .noneMatch(facts -> facts.contains(SECRET));
        assertThat(Portal.first().find(String.class, "select text_body from mail where recipient = ?", author.email()))
                .noneMatch(letter -> letter.contains(SECRET));
        assertThat(Portal.first()
                        .find(Long.class, "select idea_id from idea_words where words::text like '%" + SECRET + "%'"))
                .isEmpty();
    }
}
