package dev.cocreate.stories.seeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.accounts.Company;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardIT {
    private static final Duration A_MINUTE_OR_SO = Duration.ofSeconds(75);

    @Test
    void eachChartIsAPictureATableAndCsv() {
        Given.vote(Given.idea("Charted invoices"), Cast.ben());
        var ada = Web.of(Cast.ada());

        var page = ada.open("/dashboard").page();

        assertThat(page.select("figure.figure").eachAttr("id")).contains("waiting", "answers", "votes", "ideas");
        for (var figure : page.select("figure.figure:not(#silence)")) {
            assertThat(figure.select("h2").text()).isNotEmpty().doesNotContain("dashboard.");
            assertThat(figure.select("table th[scope=row]")).isNotEmpty();
            var csv = ada.open(figure.select("a[href$=.csv]").attr("href"));
            assertThat(csv.status()).isEqualTo(200);
            assertThat(csv.header("Content-Type")).startsWith("text/csv");
            assertThat(csv.text().lines().count())
                    .isEqualTo(figure.select("table th[scope=row]").size() + 1);
        }
        assertThat(page.select("figure#votes svg[role=img]").attr("aria-label"))
                .matches("Votes per week\\. Votes: .+ at most \\(Week of .+\\), .+ last \\(Week of .+\\)\\.");
        assertThat(page.select("figure#votes tbody tr")).hasSize(26);
    }

    @Test
    void anOldIdeaThatIsWantedAgainRises() {
        var old = Given.idea("Forgotten for years");
        Portal.first()
                .change(
                        "update idea set created_at = now() - interval '5 years', rising = rising_at(now() - interval '5 years')"
                                + " where id = ?",
                        Long.parseLong(old));
        Given.votes(old, 60);
        var ada = Web.of(Cast.ada());

        await().atMost(A_MINUTE_OR_SO)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(ada.open("/dashboard")
                                .page()
                                .select("#rising tr:contains(Forgotten for years)")
                                .text())
                        .contains("+60"));
        assertThat(ada.open("/dashboard/rising.csv").text()).contains(old + ",Forgotten for years,60,60,60,");
    }

    @Test
    void accountsThatMatterAndAreNotHeardOrAnsweredAreNamed() {
        company("silent-mill", "Silent Mill", 900_000_000_000L, 200);
        company("waiting-mill", "Waiting Mill", 800_000_000_000L, 200);
        company("talking-mill", "Talking Mill", 700_000_000_000L, 200);
        company("young-mill", "Young Mill", 600_000_000_000L, 10);
        company("poor-mill", "Poor Mill", 0, 200);
        Company.has("waiting-mill", Cast.stranger("Wendelin"), "user");
        Company.has("talking-mill", Cast.stranger("Tadeusz"), "user");
        var waits = Given.idea(Cast.stranger("Wendelin"), "Waited for at the mill");
        Portal.first()
                .change("update idea set created_at = now() - interval '40 days' where id = ?", Long.parseLong(waits));
        Given.vote(waits, Cast.stranger("Tadeusz"));
        var ada = Web.of(Cast.ada());

        await().atMost(A_MINUTE_OR_SO)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(
                                ada.open("/dashboard/silence.csv").text().lines())
                        .contains("silent-mill,200,", "waiting-mill,40,40")
                        .noneMatch(line -> line.matches("(talking|young|poor)-mill,.*")));
        var silence = ada.open("/dashboard").page().select("#silence");
        assertThat(silence.select("th a:contains(Silent Mill)").attr("href")).startsWith("/accounts/");
        assertThat(silence.select("svg").text()).contains("Silent Mill", "Waiting Mill");
        assertThat(silence.select(".legend li")).hasSize(2);
    }

    @AfterAll
    static void theMillsAreGone() {
        Portal.first().change("delete from account where key like '%-mill'");
    }

    private static void company(String key, String name, long revenue, int daysAgo) {
        Company.is(key, "{\"name\": \"" + name + "\", \"revenue\": " + revenue + ", \"currency\": \"EUR\"}");
        Portal.first()
                .change("update account set added_at = now() - make_interval(days => ?) where key = ?", daysAgo, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "/dashboard/votes.csv", "/dashboard/rising.csv", "/dashboard/silence.csv"})
    void itIsForTheTeam(String path) {
        assertThat(Api.withoutKey().get(path).status()).isEqualTo(401);
        assertThat(Api.as(Cast.ben()).get(path).status()).isEqualTo(403);
        assertThat(Api.as(Cast.ada()).get(path).status()).isEqualTo(200);
    }

    @Test
    void aChartThatIsNotThereIsNot() {
        assertThat(Api.as(Cast.ada()).get("/dashboard/weather.csv").status()).isEqualTo(404);
    }
}
