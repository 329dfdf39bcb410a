package dev.cocreate.stories.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Once a year whoever voted is asked whether they still need it. */
class StillNeedIT {
    @Test
    void allVotesThatAreDueAreAskedAboutInOneLetterAndOnlyOneInAMonth() {
        var enno = Cast.stranger("Enno");
        var first = Given.idea("Print on both sides");
        var second = Given.idea("Print in colour");
        var decided = Given.idea("Print at night");
        for (var idea : List.of(first, second, decided)) {
            Api.as(enno).with("Accept-Language", "de").put("/api/v1/ideas/" + idea + "/vote");
        }
        Given.status(decided, "declined", "It would be too loud.");

        Demand.isAsked(enno);

        assertThat(Demand.lettersTo(enno)).hasSize(1).first().asString().startsWith("Brauchen Sie das noch? 2");
        assertThat(Demand.newestLetterTo(enno))
                .contains("Print on both sides", "Print in colour", "/unsubscribe/")
                .doesNotContain("Print at night");
        var link = Demand.linkTo(enno);

        var third = Given.idea("Print on paper");
        Given.vote(third, enno);
        Portal.first()
                .change("update vote set due_at = now(), cast_at = now() - interval '1 year' where idea_id = " + third);
        Demand.awaitNothingDue(enno);
        assertThat(Demand.lettersTo(enno)).hasSize(1);

        Demand.isAsked(enno);
        assertThat(Demand.lettersTo(enno)).hasSize(2);
        assertThat(Demand.newestLetterTo(enno)).contains("Print on paper");
        assertThat(Web.ofSomebody().open(link).status()).as("the letter before").isEqualTo(404);
    }

    @Test
    void openingTheLinkChangesNothingAndOnePressAnswersWithoutSigningIn() {
        var frauke = Cast.stranger("Frauke");
        var kept = Given.idea("Fold by machine");
        var gone = Given.idea("Fold by hand");
        Given.vote(kept, frauke);
        Api.as(frauke)
                .put("/api/v1/ideas/" + gone + "/vote", "{\"importance\": \"critical\", \"reason\": \"ship on time\"}");
        Demand.isAsked(frauke);
        var link = Demand.linkTo(frauke);

        var browser = Web.ofSomebody();
        assertThat(browser.open(link).page().select(".outcomes > li h2").eachText())
                .containsExactlyInAnyOrder("Fold by machine", "Fold by hand");
        assertThat(Api.withoutKey().get(link).status()).isEqualTo(200);
        assertThat(open(frauke)).isEqualTo(2);

        browser.send(link, "idea", kept, "answer", "yes");
        assertThat(browser.follow().page().select("[role=status].saved").text()).startsWith("Thank you");
        assertThat(events(kept)).containsExactly("VoteCast", "VoteConfirmed");
        assertThat(open(frauke)).isEqualTo(1);

        browser.send(link, "idea", gone, "answer", "no");
        assertThat(browser.last().status()).isEqualTo(200);
        assertThat(votes(gone)).isZero();
        browser.send(link, "answer", "undo");
        assertThat(browser.follow().page().select("h2").text()).isEqualTo("Nothing to confirm");
        assertThat(Api.as(Cast.ada())
                        .get("/api/v1/ideas/" + gone + "/votes")
                        .items()
                        .get(0)
                        .getString("reason"))
                .isEqualTo("ship on time");
        assertThat(events(gone)).endsWith("VoteWithdrawn", "VoteCast", "VoteExplained");
    }

    @Test
    void aLinkOpensNothingElse() {
        var onno = Cast.stranger("Onno");
        var idea = Given.idea("Staple by machine");
        var other = Given.idea("Staple by hand");
        Given.vote(idea, onno);
        Demand.isAsked(onno);
        var link = Demand.linkTo(onno);

        assertThat(Web.ofSomebody()
                        .open(link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A"))
                        .status())
                .isEqualTo(404);
        var browser = Web.ofSomebody();
        browser.open(link);
        browser.post(link, "idea=" + other + "&answer=undo");
        assertThat(votes(other)).isZero();
        assertThat(browser.post(link, "idea=" + idea + "&answer=perhaps").status())
                .isEqualTo(422);
        assertThat(browser.post(link, "idea=nothing&answer=yes").status()).isEqualTo(404);
        assertThat(browser.open("/me/still").status()).isEqualTo(303);
        assertThat(votes(idea)).isEqualTo(1);
    }

    @Test
    void whatNobodyConfirmsGoesStaleAndCountsOn() {
        var idea = Given.idea("Bind with glue");
        var people = List.of(Cast.stranger("Swantje"), Cast.stranger("Hauke"), Cast.stranger("Silke"));
        people.forEach(person -> Given.vote(idea, person));
        Api.as(people.get(1)).put("/api/v1/ideas/" + idea + "/vote", "{\"reason\": \"bind thick books\"}");
        for (var person : people.subList(0, 2)) {
            Demand.isAsked(person);
        }
        people.subList(0, 2).forEach(Demand::twoMonthsPass);
        people.subList(0, 2).forEach(Demand::awaitNothingDue);

        assertThat(idea(idea).json().getInt("votes")).isEqualTo(3);
        assertThat(idea(idea).json().getInt("staleVotes")).isEqualTo(2);
        assertThat(Portal.first()
                        .one(
                                Long.class,
                                "select sum((facts ->> 'votes')::int) from event where kind = 'VoteWentStale' and idea_id = ?",
                                Long.parseLong(idea)))
                .isEqualTo(2);
        assertThat(Api.as(Cast.ada()).get("/api/v1/ideas/" + idea + "/votes").items())
                .extracting(vote -> vote.getBoolean("stale"))
                .containsExactly(true, true, false);
        assertThat(Web.of(Cast.ada())
                        .open("/ideas/" + idea)
                        .page()
                        .select(".behind .stale")
                        .text())
                .isEqualTo("3 votes, 2 of them not confirmed for a year");
        assertThat(Web.of(Cast.chen()).open("/ideas/" + idea).page().select(".stale"))
                .isEmpty();

        Given.vote(idea, people.get(0));
        assertThat(idea(idea).json().getInt("staleVotes")).isEqualTo(1);
        Api.as(people.get(1)).delete("/api/v1/ideas/" + idea + "/vote");
        assertThat(idea(idea).json().getInt("votes")).isEqualTo(2);
        assertThat(idea(idea).json().getInt("staleVotes")).isZero();
        assertThat(Demand.count("select count(*) from idea i"
                        + " where stale_votes <> (select count(*) from vote v where v.idea_id = i.id and v.stale)"))
                .as("ideas whose counter is wrong")
                .isZero();
    }

    @Test
    void everybodyIsAskedByTheChannelTheyChose() {
        var idea = Given.idea("Cut with a laser");
        var here = Cast.stranger("Detlef");
        var never = Cast.stranger("Maren");
        var weekly = Cast.stranger("Wiebke");
        for (var person : List.of(here, never, weekly)) {
            Given.vote(idea, person);
        }
        choose(here, "portal");
        choose(never, "none");
        choose(weekly, "digest");

        for (var person : List.of(here, never, weekly)) {
            Demand.isAsked(person);
            assertThat(Demand.lettersTo(person)).isEmpty();
        }
        var browser = Web.of(here);
        assertThat(bell(browser)).isEqualTo("News for you, 1 unread");
        assertThat(browser.open("/me/notices").page().select(".found .notice a").attr("href"))
                .isEqualTo("/me/still");
        assertThat(browser.open("/me/still").page().select(".outcomes h2").text())
                .isEqualTo("Cut with a laser");
        assertThat(bell(browser)).isEqualTo("News for you");
        assertThat(bell(Web.of(never))).isEqualTo("News for you");
        assertThat(open(never)).as("asked all the same").isEqualTo(1);

        assertThat(open(weekly)).isZero();
        Portal.first()
                .change(
                        "update vote v set due_at = now() from person p where p.id = v.person_id and p.email = ?",
                        weekly.email());
        Portal.first()
                .change(
                        "update notice_choice c set next_digest_at = now() - interval '1 minute' from person p"
                                + " where p.id = c.person_id and p.email = ?",
                        weekly.email());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Demand.lettersTo(weekly).size() == 1);
        assertThat(Demand.newestLetterTo(weekly)).contains("Cut with a laser");
    }

    @Test
    void whatIsTakenUpAgainIsAskedAboutAgain() {
        var fiete = Cast.stranger("Fiete");
        var idea = Given.idea("Press with steam");
        Given.vote(idea, fiete);
        Given.status(idea, "declined", "Not now.");
        Demand.isAsked(fiete);
        assertThat(open(fiete)).isZero();

        Given.status(idea, "open", "We look at it again.");

        await().atMost(Duration.ofSeconds(60)).until(() -> open(fiete) == 1);
    }

    @Test
    void onesOwnOldVoteIsAskedAboutOnItsPageAndAllOnOne() {
        var tjark = Cast.stranger("Tjark");
        var ideas = List.of(Given.idea("Pack in boxes"), Given.idea("Pack in bags"), Given.idea("Pack in crates"));
        ideas.forEach(idea -> Given.vote(idea, tjark));
        var browser = Web.of(tjark);
        assertThat(browser.open("/ideas/" + ideas.get(0)).page().select("#still"))
                .isEmpty();
        Demand.isAsked(tjark);

        browser.open("/ideas/" + ideas.get(0));
        assertThat(browser.last().page().select("#still").text()).contains("Still need this?", "Yes, still");
        browser.send("/me/still", "answer", "yes");
        assertThat(browser.follow().page().select("#still")).isEmpty();
        assertThat(open(tjark)).isEqualTo(2);

        browser.open("/me/still");
        browser.send("/me/still", "idea", ideas.get(1), "answer", "later");
        assertThat(browser.follow().page().select(".outcomes > li")).hasSize(1);
        browser.open("/me/still");
        browser.send("/me/still", "idea", ideas.get(2), "answer", "all");
        assertThat(browser.follow().page().select("h2").text()).isEqualTo("Nothing to confirm");
        assertThat(events(ideas.get(1))).doesNotContain("VoteConfirmed");
        assertThat(events(ideas.get(2))).endsWith("VoteConfirmed");
    }

    @Test
    void theCopyOfAPersonHoldsWhenTheyWereAskedAndLeavingForgetsIt() {
        var ylva = Cast.stranger("Ylva");
        var idea = Given.idea("Send by ship");
        Given.vote(idea, ylva);
        Demand.isAsked(ylva);
        var browser = Web.of(ylva);

        assertThat(browser.open("/me/profile/data.json").json().getJsonArray("asked"))
                .hasSize(1);
        browser.open("/me/profile");
        browser.send("/me/profile/erase", "sure", "yes");

        assertThat(Demand.count("select count(*) from vote_question q join person p on p.id = q.person_id"
                        + " where p.erased_at is not null"))
                .isZero();
        assertThat(votes(idea)).isEqualTo(1);
    }

    private static void choose(Person person, String channel) {
        var browser = Web.of(person);
        browser.open("/me/notices");
        browser.send("/me/notices/channel", "channel", channel);
    }

    private static String bell(Web browser) {
        return browser.open("/ideas").page().select(".bell").attr("aria-label");
    }

    private static Answer idea(String id) {
        return Api.withoutKey().get("/api/v1/ideas/" + id);
    }

    private static int votes(String id) {
        return idea(id).json().getInt("votes");
    }

    /** How many questions wait for somebody. */
    private static long open(Person person) {
        return Portal.first()
                .one(
                        Long.class,
                        "select count(*) from vote v join person p on p.id = v.person_id"
                                + " where p.email = ? and v.asked_at is not null",
                        person.email());
    }

    private static List<String> events(String idea) {
        return Portal.first()
                .find(
                        String.class,
                        "select kind from event where idea_id = ? and kind like 'Vote%' order by id",
                        Long.parseLong(idea));
    }
}
