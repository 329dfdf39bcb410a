package dev.cocreate.stories.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.Test;

/** Whoever voted is asked why, may say nothing, and is read by the team alone. */
class ReasonsIT {
    @Test
    void whoeverVotedIsAskedWhyAndMayChangeIt() {
        var id = Given.idea("Export invoices");
        var chen = Web.of(Cast.chen());
        assertThat(chen.open("/ideas/" + id).page().select(".question form")).isEmpty();
        chen.send("/ideas/" + id + "/vote");
        chen.follow();

        chen.send("/ideas/" + id + "/reason", "reason", "close the month", "importance", "critical");

        var page = chen.follow().page();
        assertThat(page.select(".question input[name=reason]").attr("value")).isEqualTo("close the month");
        assertThat(page.select(".question [aria-pressed=true]").attr("value")).isEqualTo("critical");

        chen.send("/ideas/" + id + "/reason", "reason", "close the year");
        assertThat(chen.follow().page().select(".question [aria-pressed=true]").attr("value"))
                .isEqualTo("critical");
        assertThat(Web.of(Cast.ben()).open("/ideas/" + id).text()).doesNotContain("close the year");
    }

    @Test
    void aReasonThatIsTooLongComesBackAsItWasTyped() {
        var id = Given.idea("Export invoices");
        Given.vote(id, Cast.chen());
        var chen = Web.of(Cast.chen());
        chen.open("/ideas/" + id);

        var again = chen.send("/ideas/" + id + "/reason", "reason", "x".repeat(501));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("input[name=reason]").attr("value")).hasSize(501);
        assertThat(again.page().select(".fault").text()).contains("500", "501");
    }

    @Test
    void onlyWhoVotedCanSayWhy() {
        var id = Given.idea("Export invoices");
        var chen = Web.of(Cast.chen());
        chen.open("/ideas/" + id);

        assertThat(chen.post("/ideas/" + id + "/reason", "reason=now&csrf=" + chen.csrf())
                        .status())
                .isEqualTo(409);
        assertThat(Web.ofSomebody()
                        .post("/ideas/" + id + "/reason", "reason=now")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theTeamReadsTheNewestReasonsFirstPageByPage() {
        var id = Given.idea("Export invoices");
        for (var i = 1; i <= 23; i++) {
            Api.as(Cast.customer(i))
                    .put(
                            "/api/v1/ideas/" + id + "/vote",
                            "{\"importance\": \"nice\", \"reason\": \"reason " + i + "\"}");
        }
        var ada = Web.of(Cast.ada());

        var idea = ada.open("/ideas/" + id).page();
        assertThat(idea.select("#behind").text()).isEqualTo("Reasons behind the votes");
        assertThat(idea.select(".split .nice dd").text()).isEqualTo("23");
        assertThat(idea.select(".reasons > li:not(.more) > p:first-child").eachText())
                .containsExactly("reason 23", "reason 22", "reason 21", "reason 20", "reason 19");

        var more = ada.open(idea.select("#more-reasons a").attr("href")).page();
        assertThat(more.select(".reasons > li:not(.more) > p:first-child").eachText())
                .hasSize(18)
                .startsWith("reason 18")
                .endsWith("reason 1");
        assertThat(Web.of(Cast.ben()).open("/ideas/" + id + "/reasons").status())
                .isEqualTo(403);
        assertThat(ada.open("/ideas/" + id + "/reasons?after=x").status()).isEqualTo(400);
        assertThat(Web.of(Cast.ben()).open("/ideas/" + id).text()).doesNotContain("reason 23");
    }
}
