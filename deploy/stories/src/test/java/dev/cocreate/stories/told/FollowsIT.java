package dev.cocreate.stories.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.Test;

class FollowsIT {
    @Test
    void whoProposedVotedCommentedOrFollowsIsToldOnceAndWhoStoppedIsNot() {
        var author = Cast.stranger("Author");
        var idea = Given.idea(author, "Export invoices");
        var voter = Cast.stranger("Voter");
        var talker = Cast.stranger("Talker");
        var follower = Cast.stranger("Follower");
        var leaver = Cast.stranger("Leaver");
        Told.vote(idea, voter);
        Given.comment(idea, talker, "As a table.");
        Told.vote(idea, talker);
        Api.as(follower).put(follow(idea));
        Told.vote(idea, leaver);
        Api.as(leaver).delete(follow(idea));
        Given.comment(idea, leaver, "I speak, but do not want to hear.");
        Told.vote(idea, Cast.ada());

        Given.status(idea, "planned", "In spring.");
        Told.awaitAll();

        assertThat(Told.ofAnswersTo(idea))
                .containsExactly(author.email(), follower.email(), talker.email(), voter.email());
    }

    @Test
    void oneFindsWhatOneFollowsPageByPage() {
        var ruth = Cast.stranger("Ruth");
        var own = Given.idea(ruth, "Ruth's own", "", "", "followed");
        var voted = Given.idea(Cast.ben(), "Voted by Ruth", "", "", "followed");
        Given.vote(voted, ruth);
        var discussed = Given.idea(Cast.ben(), "Discussed by Ruth", "", "", "followed");
        Given.comment(discussed, ruth, "Yes.");
        var chosen = Given.idea(Cast.ben(), "Chosen by Ruth", "", "", "followed");
        Api.as(ruth).put(follow(chosen));
        var left = Given.idea(Cast.ben(), "Left by Ruth", "", "", "followed");
        Given.vote(left, ruth);
        Api.as(ruth).delete(follow(left));
        Given.idea(Cast.ben(), "Unknown to Ruth", "", "", "followed");
        Given.status(voted, "shipped", "It is there.");

        var first = Api.as(ruth).get("/api/v1/ideas?of=followed&status=any&sort=new&limit=3");
        assertThat(first.items("id")).containsExactly(chosen, discussed, voted);
        var next = first.json().getString("next");
        assertThat(Api.as(ruth)
                        .get("/api/v1/ideas?of=followed&status=any&sort=new&limit=3&after=" + next)
                        .items("id"))
                .containsExactly(own);

        var page = Web.of(ruth).open("/ideas?of=followed&sort=new").page();
        assertThat(page.select(".ideas h2").eachText())
                .containsExactly("Chosen by Ruth", "Discussed by Ruth", "Ruth's own");
        assertThat(page.select(".sorts summary").eachText()).contains("I follow");
    }

    @Test
    void followingAndStoppingTwiceChangesNothing() {
        var idea = Given.idea("Export invoices");
        var chen = Api.as(Cast.chen());

        for (var i = 0; i < 2; i++) {
            assertThat(chen.put(follow(idea)).text()).isEqualTo("{\"id\":\"" + idea + "\",\"following\":true}");
        }
        for (var i = 0; i < 2; i++) {
            assertThat(chen.delete(follow(idea)).text()).isEqualTo("{\"id\":\"" + idea + "\",\"following\":false}");
        }
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select kind from event where idea_id = ? order by id",
                                Long.parseLong(idea)))
                .containsExactly("IdeaProposed", "IdeaFollowed", "IdeaUnfollowed");
    }

    @Test
    void nobodyFollowsWithoutAKeyOrNothing() {
        var idea = Given.idea("Export invoices");

        assertThat(Api.withoutKey().put(follow(idea)).status()).isEqualTo(401);
        assertThat(Api.as(Cast.chen()).put(follow("987654321")).status()).isEqualTo(404);
        assertThat(Api.as(Cast.chen()).delete(follow("export")).status()).isEqualTo(404);
    }

    @Test
    void thePageFollowsWithAVoteAndStopsByItsButton() {
        var idea = Given.idea("Export invoices");
        var browser = Web.of(Cast.chen());
        browser.open("/ideas/" + idea);
        assertThat(browser.last().page().select(".follow button").text()).isEqualTo("Follow");

        browser.send("/ideas/" + idea + "/vote");
        assertThat(browser.follow().page().select(".follow button").text()).isEqualTo("Stop following");
        browser.send("/ideas/" + idea + "/follow");

        assertThat(browser.follow().page().select(".follow button").text()).isEqualTo("Follow");
        assertThat(browser.last().page().expectFirst(".wanted button").attr("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void whoFollowsBeforeSigningInFollowsAfterwards() {
        var idea = Given.idea("Export invoices");
        var later = Cast.stranger("Later");
        var browser = Web.ofSomebody();
        browser.open("/ideas/" + idea);

        browser.send("/ideas/" + idea + "/follow");
        browser.follow();
        browser.send("/sign-in", "email", later.email());
        browser.confirm(later);

        assertThat(browser.follow().page().select(".follow button").text()).isEqualTo("Stop following");
    }

    private static String follow(String idea) {
        return "/api/v1/ideas/" + idea + "/follow";
    }
}
