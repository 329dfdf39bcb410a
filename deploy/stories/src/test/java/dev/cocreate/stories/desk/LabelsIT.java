package dev.cocreate.stories.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What statuses and tags are called, and what becomes of ideas when one is gone. */
class LabelsIT {
    private static Web dalia = Web.ofSomebody();

    @BeforeAll
    static void daliaSignsIn() {
        dalia = Web.of(Cast.dalia());
    }

    @Test
    void aFurtherStatusOfAKindIsAddedUsedRenamedAndRemoved() {
        dalia.open("/admin/statuses");
        assertThat(dalia.send("/admin/statuses", "name", "", "kind", "review").status())
                .isEqualTo(422);
        assertThat(dalia.send("/admin/statuses", "name", "With legal", "kind", "review")
                        .status())
                .isEqualTo(303);
        dalia.follow();
        assertThat(dalia.last().page().select("main .rows b").eachText())
                .containsSubsequence("Under review", "With legal", "Planned");
        assertThat(dalia.send("/admin/statuses", "name", "With legal", "kind", "review")
                        .status())
                .isEqualTo(422);

        var idea = Given.idea("To be looked at by lawyers");
        Given.status(idea, "with-legal", "Our lawyers look at it.");
        dalia.open("/admin/statuses/with-legal");
        dalia.send("/admin/statuses/with-legal", "name", "At the lawyers");
        assertThat(Web.ofSomebody().open("/ideas/" + idea).text()).contains("At the lawyers");

        dalia.open("/admin/statuses/with-legal");
        assertThat(dalia.send("/admin/statuses/with-legal/remove").status()).isEqualTo(422);
        assertThat(dalia.send("/admin/statuses/with-legal/remove", "moveTo", "review")
                        .status())
                .isEqualTo(303);
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + idea).json().getString("status"))
                .isEqualTo("review");
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select kind from event where idea_id = ?::bigint order by id desc limit 1",
                                idea))
                .containsExactly("IdeaRelabelled");
    }

    @Test
    void theLastStatusOfAKindStays() {
        dalia.open("/admin/statuses/shipped");
        assertThat(dalia.last().page().select("#moveTo")).isEmpty();
        assertThat(dalia.post("/admin/statuses/shipped/remove", "moveTo=declined&csrf=" + dalia.csrf())
                        .status())
                .isEqualTo(409);
        assertThat(dalia.open("/admin/statuses/nothing").status()).isEqualTo(404);
    }

    @Test
    void tagsAreRenamedMergedAndRemovedForAllIdeasAtOnce() {
        var one = Given.idea(Cast.ben(), "Tagged once", "", "", "labelled-a");
        var both = Given.idea(Cast.ben(), "Tagged twice", "", "", "labelled-a", "labelled-b");
        var a = "/admin/tags/" + tag("labelled-a");

        dalia.open("/admin/tags?q=labelled");
        assertThat(dalia.send(a + "/name", "name", "labelled-b").status()).isEqualTo(422);
        dalia.open("/admin/tags?q=labelled");
        assertThat(dalia.send(a + "/name", "name", "Labelled C").status()).isEqualTo(303);
        assertThat(tags(one)).isEqualTo("[\"Labelled C\"]");

        dalia.open("/admin/tags?q=labelled");
        assertThat(dalia.send(a + "/merge", "into", "labelled-nothing").status())
                .isEqualTo(422);
        dalia.open("/admin/tags?q=labelled");
        assertThat(dalia.send(a + "/merge", "into", "labelled-b").status()).isEqualTo(303);
        assertThat(tags(one)).isEqualTo("[\"labelled-b\"]");
        assertThat(tags(both)).isEqualTo("[\"labelled-b\"]");

        dalia.open("/admin/tags?q=labelled");
        dalia.send("/admin/tags/" + tag("labelled-b") + "/remove");
        assertThat(tags(both)).isEqualTo("[]");
        assertThat(Portal.first()
                        .one(
                                Integer.class,
                                "select count(*) from event where idea_id = ?::bigint and kind = 'IdeaTagged'",
                                both))
                .isEqualTo(2);
    }

    private static String tag(String slug) {
        return Portal.first().one(String.class, "select id::text from tag where slug = ?", slug);
    }

    private static String tags(String idea) {
        return Api.withoutKey()
                .get("/api/v1/ideas/" + idea)
                .json()
                .getJsonArray("tags")
                .toString();
    }
}
