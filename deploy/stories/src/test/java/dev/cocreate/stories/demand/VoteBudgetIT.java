package dev.cocreate.stories.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a board with a budget a vote costs something, and comes back when its idea is decided. */
class VoteBudgetIT {
    private static final String BOARD = "scarce";

    @BeforeAll
    static void aBoardWithTwoVotesForEverybody() {
        Demand.board(BOARD, "Scarce things", 2);
    }

    @Test
    void parallelVotesOfOnePersonSpendNoMoreThanThereIs() {
        var imke = Cast.stranger("Imke");
        var ideas = ideas(8);

        var counted = ideas.parallelStream()
                .filter(idea -> vote(imke, idea).status() == 200)
                .count();

        assertThat(counted).isEqualTo(2);
        assertThat(left(imke)).isZero();
    }

    @Test
    void aVoteTooManyIsRefusedAndComesBackWhenAnIdeaIsDecided() {
        var jelle = Cast.stranger("Jelle");
        var ideas = ideas(3);
        vote(jelle, ideas.get(0));
        vote(jelle, ideas.get(1));
        assertThat(vote(jelle, ideas.get(1)).status()).as("a vote repeated").isEqualTo(200);

        var refused = vote(jelle, ideas.get(2));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("code")).isEqualTo("vote-budget-used");
        assertThat(refused.json().getString("title"))
                .startsWith("All 2 of your votes on Scarce things are in use. Take one back, for example from")
                .contains("/ideas/" + ideas.get(0), "/ideas?board=scarce&of=voted");

        Given.status(ideas.get(0), "declined", "Not now.");
        assertThat(left(jelle)).isEqualTo(1);
        assertThat(vote(jelle, ideas.get(2)).status()).isEqualTo(200);

        Given.status(ideas.get(0), "open", "We look at it again.");
        assertThat(left(jelle)).isZero();
        assertThat(votes(ideas.get(0)))
                .as("it stays, though it is one too many")
                .isEqualTo(1);
        assertThat(vote(jelle, ideas(1).get(0)).status()).isEqualTo(409);
    }

    @Test
    void anAdministratorSetsItOnTheBoardsPage() {
        Demand.board("set-by-hand", "Set by hand", 7);
        var page = "/admin/boards/set-by-hand";
        var dalia = Web.of(Cast.dalia());
        assertThat(dalia.open(page).page().select("#voteBudget").val()).isEqualTo("7");

        var refused = dalia.send(page + "/vote-budget", "voteBudget", "many").page();
        assertThat(dalia.last().status()).isEqualTo(422);
        assertThat(refused.select("#voteBudget").val()).isEqualTo("many");
        assertThat(refused.select("#voteBudget-fault").text()).isEqualTo("This must be a number.");
        assertThat(dalia.send(page + "/vote-budget", "voteBudget", "0").status())
                .isEqualTo(422);

        assertThat(dalia.send(page + "/vote-budget", "voteBudget", "3").status())
                .isEqualTo(303);
        assertThat(dalia.follow().page().select("#voteBudget").val()).isEqualTo("3");
        assertThat(dalia.send(page + "/vote-budget", "voteBudget", "").status()).isEqualTo(303);
        assertThat(dalia.follow().page().select("#voteBudget").val()).isEmpty();
    }

    @Test
    void loweringItOrMovingIdeasTakesNothingAway() {
        var board = "shrinking";
        Demand.board(board, "Shrinking things", 3);
        var keno = Cast.stranger("Keno");
        var ideas = IntStream.range(0, 4)
                .mapToObj(number -> Demand.idea(Cast.ben(), "Shrink " + number, board))
                .toList();
        ideas.subList(0, 3).forEach(idea -> vote(keno, idea));

        Demand.budget(board, "1");
        ideas.subList(0, 3).forEach(idea -> assertThat(votes(idea)).isEqualTo(1));
        assertThat(vote(keno, ideas.get(3)).status()).isEqualTo(409);

        var elsewhere = Given.idea("Not scarce");
        vote(keno, elsewhere);
        Api.as(Cast.ada()).patch("/api/v1/ideas/" + elsewhere, "{\"board\": \"" + board + "\"}");
        assertThat(votes(elsewhere)).isEqualTo(1);

        Demand.budget(board, "null");
        assertThat(vote(keno, ideas.get(3)).status()).isEqualTo(200);
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select coalesce(facts ->> 'budget', 'none') from event where kind = 'VoteBudgetChanged'"
                                        + " and facts ->> 'board' = (select id::text from board where slug = ?) order by id",
                                board))
                .containsExactly("3", "1", "none");
    }

    @Test
    void whatIsNoBudgetIsNamedAndOnlyAdministratorsSetOne() {
        for (var wrong : List.of("0", "1001", "-1", "1.5", "\"ten\"")) {
            var answer = Api.asOperator().put(path(), "{\"voteBudget\": " + wrong + "}");
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.faults()).containsExactly("voteBudget");
        }
        assertThat(Api.as(Cast.ada()).put(path(), "{\"voteBudget\": 9}").status())
                .isEqualTo(403);
        assertThat(Api.withoutKey().put(path(), "{\"voteBudget\": 9}").status()).isEqualTo(401);
        assertThat(Api.asOperator().get("/api/v1/boards/nowhere/vote-budget").status())
                .isEqualTo(404);
        assertThat(Api.withoutKey().get(path()).json().getInt("voteBudget")).isEqualTo(2);
    }

    @Test
    void thePagesSayHowManyAreLeftAndWhatToDoWhenNoneIs() {
        var lykke = Cast.stranger("Lykke");
        var ideas = ideas(3);
        var browser = Web.of(lykke);
        assertThat(browser.open("/ideas?board=" + BOARD)
                        .page()
                        .select(".votes-left")
                        .text())
                .isEqualTo("2 of 2 votes left on Scarce things");
        assertThat(browser.open("/ideas").page().select(".votes-left")).isEmpty();
        for (var idea : ideas.subList(0, 2)) {
            browser.open("/ideas/" + idea);
            browser.send("/ideas/" + idea + "/vote");
        }
        assertThat(browser.follow().page().select(".wanted .votes-left").text())
                .isEqualTo("0 of 2 votes left on Scarce things");

        browser.open("/ideas/" + ideas.get(2));
        var refused = browser.send("/ideas/" + ideas.get(2) + "/vote");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("h1").text()).isEqualTo("All 2 of your votes on Scarce things are in use");
        assertThat(refused.page().select(".spent li a").eachAttr("href"))
                .containsExactly("/ideas/" + ideas.get(0), "/ideas/" + ideas.get(1));
        var all = refused.page().select(".spent p a").attr("href");
        assertThat(browser.open(all).page().select(".ideas h2")).hasSize(2);
        assertThat(Web.ofSomebody().open("/ideas/" + ideas.get(2)).page().select(".votes-left"))
                .isEmpty();
    }

    @Test
    void aVoteFromBeforeSigningInIsRefusedInWordsAfterwards() {
        var momme = Cast.stranger("Momme");
        var ideas = ideas(3);
        vote(momme, ideas.get(0));
        vote(momme, ideas.get(1));
        var browser = Web.ofSomebody().sending("Accept-Language", "de");
        browser.open("/ideas/" + ideas.get(2));
        browser.send("/ideas/" + ideas.get(2) + "/vote");
        browser.follow();
        browser.send("/sign-in", "email", momme.email());

        browser.confirm(momme);

        assertThat(browser.follow().page().select("#late[role=alert]").text())
                .startsWith("Ihre Stimme konnte nicht gezählt werden");
        assertThat(browser.last().page().select(".votes-left").text()).startsWith("Noch 0 von 2 Stimmen");
    }

    private static List<String> ideas(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> Demand.idea(Cast.ben(), "Scarce thing " + number, BOARD))
                .toList();
    }

    private static Answer vote(Person person, String idea) {
        return Api.as(person).put("/api/v1/ideas/" + idea + "/vote");
    }

    private static int votes(String idea) {
        return Api.withoutKey().get("/api/v1/ideas/" + idea).json().getInt("votes");
    }

    private static int left(Person person) {
        return Api.as(person).get(path()).json().getInt("left");
    }

    private static String path() {
        return "/api/v1/boards/" + BOARD + "/vote-budget";
    }
}
