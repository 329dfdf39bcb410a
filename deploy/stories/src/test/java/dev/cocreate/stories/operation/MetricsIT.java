package dev.cocreate.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.demand.Demand;
import dev.cocreate.stories.ranking.Scored;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsIT {
    private static final Pattern STATEMENTS =
            Pattern.compile("(?m)^cocreate_sql_statements_total\\{of=\"requests\"} (\\S+)");
    private static final int REQUESTS = 40;

    /** What is in memory and has to be read again meanwhile: less than one statement a request. */
    private static final int BESIDES = REQUESTS - 1;

    @Test
    void metricsAreForTheAdministratorAndWhoeverHoldsTheToken() {
        assertThat(Api.withoutKey().get("/metrics").status()).isEqualTo(401);
        assertThat(Api.withoutKey().get("/metrics?token=wrong").status()).isEqualTo(401);
        assertThat(Api.as(Cast.ada()).get("/metrics").status()).isEqualTo(403);
        assertThat(Api.asOperator().get("/metrics").status()).isEqualTo(200);
        assertThat(Api.withoutKey()
                        .get("/metrics?token=" + Portal.METRICS_TOKEN)
                        .text())
                .contains("cocreate_sql_statements_total", "cocreate_requests_seconds_count", "jvm_memory_used_bytes");
    }

    @Test
    void readinessIsForEverybodyAndTellsNothingElse() {
        assertThat(Api.withoutKey().get("/health/ready").text()).isEqualTo("ready\n");
        assertThat(Api.withoutKey().get("/health/live").text()).isEqualTo("live\n");
        assertThat(Api.withoutKey().get("/health").status()).isEqualTo(404);
    }

    /** Each request asks for another list, so that none is in memory. */
    @ParameterizedTest
    @ValueSource(strings = {"/ideas?sort=top&tag=", "/api/v1/ideas?sort=new&tag=", "/ideas?q=statements&other="})
    void aListCostsThreeStatementsAtMost(String list) {
        var ideas = Given.idea(Cast.ben(), "Statements", "", "", "statements");
        Given.votes(ideas, 3);
        var nobody = Web.ofSomebody();
        var chen = Web.of(Cast.chen());
        chen.open("/ideas");

        few(3 * REQUESTS + BESIDES, () -> {
            for (var i = 0; i < REQUESTS; i++) {
                assertThat(nobody.open(list + "statements" + i).status()).isEqualTo(200);
            }
        });
        few(3 * REQUESTS + BESIDES, () -> {
            for (var i = 0; i < REQUESTS; i++) {
                assertThat(chen.open(list + "statements&limit=" + (i + 1)).status())
                        .isEqualTo(200);
            }
        });
    }

    /** What a page costs does not grow with what it shows: the session is one, the rest is the page's. */
    @ParameterizedTest
    @CsvSource({
        "/roadmap, 3",
        "/outcomes, 3",
        "/changelog, 3",
        "/me, 3",
        "/me/votes, 3",
        "/me/notices, 4",
        "/ideas?of=followed, 4"
    })
    void aPageCostsFewStatementsHoweverMuchItShows(String page, int most) {
        var busy = Cast.stranger("Busybody");
        for (var i = 0; i < 10; i++) {
            var idea = Given.idea(busy, "Wish of a busy person", "", "", "busy");
            Given.comment(idea, Cast.ben(), "Me too.");
            Given.status(idea, i % 2 == 0 ? "planned" : "shipped", "We have heard you.");
        }
        var browser = Web.of(busy);
        browser.open(page);

        few(most * REQUESTS + BESIDES, () -> {
            for (var i = 0; i < REQUESTS; i++) {
                assertThat(browser.open(page).status()).isEqualTo(200);
            }
        });
    }

    /** The session, the decisions, and the two lists of ideas before them. */
    @ParameterizedTest
    @CsvSource({"/decisions, 4", "/decisions?q=small, 2", "/roadmap, 3", "/roadmap/promises, 3"})
    void aPageOfTheTeamCostsFewStatements(String page, int most) {
        var ada = Web.of(Cast.ada());
        for (var i = 0; i < 3; i++) {
            Api.as(Cast.ada())
                    .post("/api/v1/decisions", "{\"what\": \"We keep it small\", \"why\": \"So few need it.\"}");
        }
        ada.open(page);

        few(most * REQUESTS + BESIDES, () -> {
            for (var i = 0; i < REQUESTS; i++) {
                assertThat(ada.open(page).status()).isEqualTo(200);
            }
        });
    }

    /** The session, the list, how many match, the saved views, the needs to choose from; counts are in memory for some seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk?show=open&sort=wanted&assigned=nobody&older=1",
                "/desk?q=statements&tag=statements"
            })
    void theDeskCostsFiveStatementsHoweverMuchLiesOnIt(String page) {
        for (var i = 0; i < 60; i++) {
            Given.idea(Cast.chen(), "On the desk", "", "", "statements");
        }
        var ada = Web.of(Cast.ada());
        ada.open(page);

        few(5 * REQUESTS + BESIDES, () -> {
            for (var i = 0; i < REQUESTS; i++) {
                assertThat(ada.open(page).status()).isEqualTo(200);
            }
        });
    }

    /** The session; charts and figures are counted apart from requests. */
    @Test
    void theDashboardCostsTwoStatements() {
        var ada = Web.of(Cast.ada());
        ada.open("/dashboard");

        few(2 * REQUESTS + BESIDES, () -> {
            for (var i = 0; i < REQUESTS; i++) {
                assertThat(ada.open("/dashboard").status()).isEqualTo(200);
            }
        });
    }

    /** What is left of a board's votes is one more. */
    @Test
    void aListOfABoardWithABudgetCostsFourStatementsAtMost() {
        Demand.board("measured", "Measured", 9);
        Given.votes(Demand.idea(Cast.ben(), "Statements", "measured"), 3);
        var chen = Web.of(Cast.chen());
        chen.open("/ideas?board=measured");

        few(4 * REQUESTS + BESIDES, () -> {
            for (var i = 0; i < REQUESTS; i++) {
                assertThat(chen.open("/ideas?board=measured&tag=measured" + i).status())
                        .isEqualTo(200);
            }
        });
    }

    /** The segment, its votes and the segments to choose from, or the shares and three horizons of needs; nothing is counted for it. */
    @ParameterizedTest
    @CsvSource({"/ideas?segment=everybody&tag=, 7", "/accounts?q=, 3", "/segments?q=, 2", "/needs?q=statements, 6"})
    void whatTheTeamReadsOfAccountsCostsFewStatements(String page, int most) {
        Given.votes(Given.idea(Cast.ben(), "Statements of a segment"), 3);
        var ada = Web.of(Cast.ada());
        ada.open(page);

        few(most * REQUESTS + BESIDES, () -> {
            for (var i = 0; i < REQUESTS; i++) {
                assertThat(ada.open(page + i).status()).isEqualTo(200);
            }
        });
    }

    /** The session, the page, where all stand, what is not assessed, who gave the numbers, the segments to choose from. */
    @ParameterizedTest
    @ValueSource(strings = {"/ranking?scorer=value-effort&x=", "/ranking?scorer=value-effort&board=general&x="})
    void theRankingCostsSixStatementsHoweverManyStandInIt(String page) {
        for (var i = 0; i < 12; i++) {
            Scored.by("value-effort", Given.idea("Statements of a ranking"), "{\"value\": 5, \"effort\": 2}");
        }
        var ada = Web.of(Cast.ada());
        ada.open(page);

        few(6 * REQUESTS + BESIDES, () -> {
            for (var i = 0; i < REQUESTS; i++) {
                assertThat(ada.open(page + i).status()).isEqualTo(200);
            }
        });
    }

    @Test
    void aVoteCostsOneStatement() {
        var id = Given.idea("Statements of a vote");
        var chen = Api.as(Cast.chen());
        Given.vote(id, Cast.chen());

        few(2 * REQUESTS + BESIDES, () -> {
            for (var i = 0; i < REQUESTS; i++) {
                chen.delete("/api/v1/ideas/" + id + "/vote");
                assertThat(chen.put("/api/v1/ideas/" + id + "/vote").status()).isEqualTo(200);
            }
        });
    }

    private static void few(int most, Runnable requests) {
        var before = statements();
        requests.run();
        assertThat(statements() - before).as("statements").isLessThanOrEqualTo(most);
    }

    private static double statements() {
        var metrics =
                Api.withoutKey().get("/metrics?token=" + Portal.METRICS_TOKEN).text();
        var found = STATEMENTS.matcher(metrics);
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
