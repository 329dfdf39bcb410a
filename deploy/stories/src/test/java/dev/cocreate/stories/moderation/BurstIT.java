package dev.cocreate.stories.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Votes that look made up are shown to the team, put aside if it says so, and come back exactly. */
class BurstIT {
    private static final String RULE = "/admin/moderation/bursts";

    private final Web ada = Web.of(Cast.ada());

    @BeforeAll
    static void threeAreABurst() {
        rule("3");
    }

    @AfterAll
    static void asItWas() {
        rule("8");
        Portal.first().change("delete from burst");
    }

    @Test
    void aBurstIsShownPutAsideAndComesBackExactly() {
        var idea = Given.idea("A lottery for lamps");
        Given.vote(idea, Cast.chen());
        var crowd = crowd("lottery.example", 4);
        crowd.forEach(web -> vote(web, idea));
        var before = state(idea);
        assertThat(votes(idea)).isEqualTo(5);

        var burst = awaitBurst(idea, "lottery.example");
        ada.open("/moderation");
        assertThat(ada.last().page().select("#burst-" + burst).text())
                .contains("A lottery for lamps", "4 votes", "lottery.example");
        assertThat(votes(idea)).as("a flag changes nothing").isEqualTo(5);
        assertThat(Portal.first()
                        .one(
                                Integer.class,
                                "select count(*) from vote where idea_id = ? and network is not null and length(network) = 9",
                                Long.parseLong(idea)))
                .isEqualTo(4);

        assertThat(ada.send("/moderation/bursts/" + burst + "/quarantine").status())
                .isEqualTo(303);
        assertThat(votes(idea)).isEqualTo(1);
        assertThat(ada.open("/ideas/" + idea).page().select(".for-team").text()).contains("They lie aside.");
        assertThat(Web.ofSomebody().open("/ideas/" + idea).text()).doesNotContain("lie aside");
        var voter = crowd.get(0);
        assertThat(voter.open("/me/notices").page().select(".news").text()).contains("put your vote aside");
        assertThat(voter.open("/me/waiting").page().select("main").text()).contains("A lottery for lamps");
        assertThat(voter.post("/ideas/" + idea + "/vote", "wanted=true&csrf=" + voter.csrf())
                        .status())
                .isEqualTo(409);
        assertThat(votes(idea)).isEqualTo(1);

        var appeal = "/me/waiting/votes/" + idea + "/appeal";
        voter.open("/me/waiting");
        assertThat(voter.send(appeal, "appeal", "We are a club.").status()).isEqualTo(303);
        voter.open("/me/waiting");
        assertThat(voter.post(appeal, "appeal=Again&csrf=" + voter.csrf()).status())
                .isEqualTo(409);
        assertThat(ada.open("/moderation").page().select("#burst-" + burst).text())
                .contains("We are a club.");

        assertThat(ada.send("/moderation/bursts/" + burst + "/release").status())
                .isEqualTo(303);
        assertThat(state(idea)).isEqualTo(before);
        assertThat(votes(idea)).isEqualTo(5);
        assertThat(voter.open("/me/waiting").text()).doesNotContain("A lottery for lamps");
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select kind from event where idea_id = ? and facts ->> 'burst' is not null order by id",
                                Long.parseLong(idea)))
                .containsExactly("VotesFlagged", "VotesQuarantined", "QuarantineAppealed", "VotesReleased");
    }

    @Test
    void oneVoteIsReleasedByItselfAndADismissedFlagIsNotRaisedAgain() {
        var idea = Given.idea("A raffle for lamps");
        var crowd = crowd("raffle.example", 3);
        crowd.forEach(web -> vote(web, idea));
        var burst = awaitBurst(idea, "raffle.example");
        ada.open("/moderation");
        ada.send("/moderation/bursts/" + burst + "/quarantine");
        var path = "/moderation/bursts/" + burst + "/votes/" + id("c1@raffle.example");
        ada.open("/moderation");
        assertThat(ada.post(path + "/release", "csrf=" + ada.csrf()).status()).isEqualTo(303);
        assertThat(votes(idea)).isEqualTo(1);
        ada.open("/moderation");
        assertThat(ada.post(path + "/release", "csrf=" + ada.csrf()).status()).isEqualTo(404);

        var other = Given.idea("A tombola for lamps");
        crowd("tombola.example", 3).forEach(web -> vote(web, other));
        var flag = awaitBurst(other, "tombola.example");
        ada.open("/moderation");
        assertThat(ada.send("/moderation/bursts/" + flag + "/dismissal").status())
                .isEqualTo(303);
        assertThat(votes(other)).isEqualTo(3);
        assertThat(ada.open("/moderation").page().select("#burst-" + flag)).isEmpty();
    }

    @Test
    void accountsDomainsAndKeysAreNoBurst() {
        Portal.first()
                .change("insert into account (key, name) values ('lampmakers', 'Lampmakers') on conflict do nothing");
        Portal.first()
                .change("insert into account_domain (domain, account_id) select 'lampmakers.example', id from account"
                        + " where key = 'lampmakers' on conflict do nothing");
        var known = Given.idea("Lamps for an account");
        crowd("lampmakers.example", 3).forEach(web -> vote(web, known));
        var sent = Given.idea("Lamps by a program");
        IntStream.rangeClosed(1, 4)
                .forEach(number ->
                        Given.vote(sent, new Person("K" + number, "k" + number + "@keys.example", "CUSTOMER")));
        var flagged = Given.idea("Lamps of nobody known");
        crowd("unknown-lamps.example", 3).forEach(web -> vote(web, flagged));
        awaitBurst(flagged, "unknown-lamps.example");

        assertThat(bursts(known, "lampmakers.example")).isEmpty();
        assertThat(bursts(sent, "keys.example")).isEmpty();
    }

    @Test
    void aRuleThatIsNoneIsRefused() {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/moderation");
        var refused = dalia.send(RULE, "least", "few", "minutes", "1", "factor", "0");
        assertThat(refused.status()).isEqualTo(422);
        for (var field : List.of("least", "minutes", "factor")) {
            assertThat(refused.page().select("#" + field + "-fault").text())
                    .as(field)
                    .isNotEmpty();
        }
    }

    private static void rule(String least) {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/moderation");
        assertThat(dalia.send(RULE, "least", least, "minutes", "60", "factor", "5")
                        .status())
                .isEqualTo(303);
    }

    /** New people of one mail domain, each in a browser and a network of their own. */
    private static List<Web> crowd(String domain, int many) {
        var crowd = new ArrayList<Web>();
        for (var i = 1; i <= many; i++) {
            crowd.add(Web.ofSomebody()
                    .sending("X-Forwarded-For", "203.0." + (i + 100) + ".7")
                    .signIn(new Person("C" + i, "c" + i + "@" + domain, "CUSTOMER")));
        }
        return crowd;
    }

    private static void vote(Web browser, String idea) {
        browser.open("/ideas/" + idea);
        assertThat(browser.post("/ideas/" + idea + "/vote", "wanted=true&csrf=" + browser.csrf())
                        .status())
                .isIn(200, 303);
    }

    /** Until all votes of the crowd are in it; it may have been found while they were cast. */
    private static String awaitBurst(String idea, String shared) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> bursts(idea, shared), found -> !found.isEmpty())
                .get(0);
    }

    private static List<String> bursts(String idea, String shared) {
        return Portal.first()
                .find(
                        String.class,
                        "select b.id::text from burst b where b.idea_id = ? and b.shared = ? and b.votes = (select count(*)"
                                + " from vote v join person p on p.id = v.person_id where v.idea_id = b.idea_id"
                                + " and split_part(p.email, '@', 2) = b.shared)",
                        Long.parseLong(idea),
                        shared);
    }

    private static int votes(String idea) {
        return Api.withoutKey().get("/api/v1/ideas/" + idea).json().getInt("votes");
    }

    /** Every vote and every counter. */
    private static String state(String idea) {
        return Portal.first()
                .one(
                        String.class,
                        "select string_agg(to_jsonb(v)::text, ' ' order by person_id) || (select concat_ws(' ', i.votes,"
                                + " i.stale_votes, i.nice, i.important, i.critical, round(i.rising::numeric, 6)) from idea i"
                                + " where i.id = max(v.idea_id)) from vote v where v.idea_id = ?",
                        Long.parseLong(idea));
    }

    private static String id(String email) {
        return Portal.first().one(String.class, "select id::text from person where email = ?", email);
    }
}
