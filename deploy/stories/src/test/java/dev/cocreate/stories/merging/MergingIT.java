package dev.cocreate.stories.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Merging by programs and in pages with scripts off, and everything that is refused. */
class MergingIT {
    private final Api ada = Api.as(Cast.ada());

    @Test
    void everythingComesAlongAndGoesBack() {
        var wish = Given.idea(Cast.ben(), "Send receipts as files");
        var other = Given.idea(Cast.chen(), "Receipts as a download");
        Given.votes(wish, 3);
        Given.votes(other, 2);
        Api.as(Cast.customer(3)).put(vote(wish), "{\"importance\": \"critical\", \"reason\": \"The audit.\"}");
        Given.comment(wish, Cast.ben(), "As a spreadsheet, please.");

        var merged = merge(wish, other);

        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(merged.json().getString("mergedInto")).isEqualTo(other);
        assertThat(read(wish).json().getString("mergedInto")).isEqualTo(other);
        var now = read(other).json();
        assertThat(now.getInt("votes")).isEqualTo(3);
        assertThat(now.getInt("comments")).isEqualTo(1);
        assertThat(Api.as(Cast.customer(3)).get("/api/v1/ideas/" + other).json().getBoolean("voted"))
                .isTrue();
        assertThat(ada.get("/api/v1/ideas/" + other + "/votes").text()).contains("The audit.");
        assertThat(ada.get("/api/v1/ideas?limit=100&sort=new&status=any").items("id"))
                .contains(other)
                .doesNotContain(wish);
        assertThat(Api.withoutKey().get("/feeds/ideas.atom").text()).doesNotContain("/ideas/" + wish + "\"");
        assertThat(kinds(wish)).contains("IdeasMerged");
        assertThat(kinds(other)).contains("IdeasMerged");

        var undone = ada.delete("/api/v1/ideas/" + wish + "/merge");

        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(undone.json().isNull("mergedInto")).isTrue();
        assertThat(undone.json().getInt("votes")).isEqualTo(3);
        assertThat(undone.json().getInt("comments")).isEqualTo(1);
        assertThat(read(other).json().getInt("votes")).isEqualTo(2);
        assertThat(ada.get("/api/v1/ideas/" + wish + "/votes").text()).contains("The audit.");
        assertThat(kinds(wish)).contains("IdeaUnmerged");
    }

    @Test
    void itsAddressesLeadToTheOtherIdea() {
        var wish = Given.idea(Cast.ben(), "Dark colours");
        var other = Given.idea(Cast.chen(), "A dark mode");
        var comment = Given.comment(wish, Cast.ben(), "My eyes!");
        merge(wish, other);
        var somebody = Web.ofSomebody();

        var page = somebody.open("/ideas/" + wish + "-dark-colours");

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/ideas/" + other + "?merged=" + wish);
        assertThat(somebody.follow().page().select(".came-from").text()).contains("Dark colours");
        assertThat(somebody.open("/ideas/" + wish + "/comments/" + comment).header("Location"))
                .endsWith("/ideas/" + other + "/comments/" + comment);
        assertThat(somebody.open("/feeds/ideas/" + wish + ".atom").header("Location"))
                .endsWith("/feeds/ideas/" + other + ".atom");
        assertThat(somebody.open("/ideas/" + other + "?merged=x").status()).isEqualTo(200);
        assertThat(somebody.open("/ideas/" + other + "?merged=" + other).page().select(".came-from"))
                .isEmpty();
    }

    @Test
    void whatIsSentToAMergedIdeaIsMeantForTheOtherOne() {
        var wish = Given.idea(Cast.ben(), "Sort by date");
        var other = Given.idea(Cast.chen(), "Sorting");
        var wunibald = Web.of(Cast.stranger("Wunibald"));
        wunibald.open("/ideas/" + wish);
        var csrf = "&csrf=" + wunibald.csrf();
        merge(wish, other);

        assertThat(wunibald.post("/ideas/" + wish + "/vote", "wanted=true" + csrf)
                        .header("Location"))
                .endsWith("/ideas/" + other);
        assertThat(wunibald.post("/ideas/" + wish + "/comments", "text=By+name+too" + csrf)
                        .status())
                .isEqualTo(303);

        assertThat(read(other).json().getInt("votes")).isEqualTo(1);
        assertThat(read(other).json().getInt("comments")).isEqualTo(1);
        for (var refused : new Answer[] {
            Api.as(Cast.ben()).put(vote(wish)),
            Api.as(Cast.ben()).delete(vote(wish)),
            Api.as(Cast.ben()).post("/api/v1/ideas/" + wish + "/comments", "{\"text\": \"Me too\"}"),
            Api.as(Cast.ben()).patch("/api/v1/ideas/" + wish, "{\"title\": \"Other\"}"),
            ada.put("/api/v1/ideas/" + wish + "/status", "{\"status\": \"planned\", \"answer\": \"Yes\"}")
        }) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.json().getString("code")).isEqualTo("idea-merged");
        }
    }

    @Test
    void chainsAreUndoneInAnyOrder() {
        var first = Given.idea("Chain one");
        var second = Given.idea("Chain two");
        var third = Given.idea("Chain three");
        Given.votes(first, 1);
        Given.votes(second, 2);
        Given.votes(third, 3);
        merge(third, second);
        merge(second, first);
        assertThat(read(first).json().getInt("votes")).isEqualTo(3);
        assertThat(read(third).json().getString("mergedInto")).isEqualTo(first);

        ada.delete("/api/v1/ideas/" + second + "/merge");

        assertThat(read(first).json().getInt("votes")).isEqualTo(1);
        assertThat(read(second).json().getInt("votes")).isEqualTo(3);
        ada.delete("/api/v1/ideas/" + third + "/merge");
        assertThat(read(second).json().getInt("votes")).isEqualTo(2);
        assertThat(read(third).json().getInt("votes")).isEqualTo(3);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndChangesNothing() {
        var wish = Given.idea("Refused one");
        var other = Given.idea("Refused two");
        var third = Given.idea("Refused three");
        Given.votes(wish, 2);

        assertFault(merge(wish, wish), "itself");
        assertFault(merge(wish, "987654321"), "unknown");
        assertFault(merge(wish, "x"), "unknown");
        assertFault(ada.put("/api/v1/ideas/" + wish + "/merge", "{}"), "missing");
        assertThat(ada.put("/api/v1/ideas/" + wish + "/merge", "{\"into\": 7}").status())
                .isEqualTo(422);
        assertThat(ada.put("/api/v1/ideas/" + wish + "/merge", "nonsense").status())
                .isEqualTo(400);
        assertThat(merge("987654321", other).status()).isEqualTo(404);
        assertThat(ada.delete("/api/v1/ideas/987654321/merge").status()).isEqualTo(404);
        assertCode(ada.delete("/api/v1/ideas/" + wish + "/merge"), "not-merged");
        assertThat(Api.as(Cast.ben())
                        .put("/api/v1/ideas/" + wish + "/merge", "{\"into\": \"" + other + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(read(wish).json().getInt("votes")).isEqualTo(2);

        merge(wish, other);
        assertFault(merge(other, wish), "circle");
        assertFault(merge(third, wish), "merged");
        assertCode(merge(wish, third), "already-merged");
        ada.delete("/api/v1/ideas/" + wish + "/merge");
        assertCode(ada.delete("/api/v1/ideas/" + wish + "/merge"), "not-merged");

        Given.status(wish, "declined", "Not this year.");
        assertCode(merge(wish, other), "merged-idea-decided");
        assertThat(merge(other, wish).status()).isEqualTo(200);
    }

    @Test
    void whatIsMergedIsLeftAloneByChangesOfManyAndByTheirUndo() {
        var wish = Given.idea("Changed while it is merged");
        var other = Given.idea("Where the changed one goes on");
        var change = "{\"ideas\": [\"%s\", \"%s\"], \"tags\": [\"while-merged\"]}".formatted(wish, other);
        var made = ada.post("/api/v1/ideas/bulk", change).json().getString("id");
        merge(wish, other);

        var refused = ada.post("/api/v1/ideas/bulk", change.replace("while-merged", "more-of-these"));
        var undone = ada.post("/api/v1/ideas/bulk/" + made + "/undo", "").json();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("ideas");
        assertThat(undone.getInt("restored")).isEqualTo(1);
        assertThat(undone.getJsonArray("kept").toString())
                .contains("{\"idea\":\"" + wish + "\",\"reasons\":[\"merged\"]}");
        ada.delete("/api/v1/ideas/" + wish + "/merge");
        assertThat(read(wish).json().getJsonArray("tags").toString()).contains("while-merged");
    }

    /** Its readers would find there what was said where they may not read. */
    @Test
    void whatFewerPeopleMaySeeIsNotMovedAlongToWhereMoreDo() {
        var apart = ada.at(Portal.apart());
        Api.asOperator()
                .at(Portal.apart())
                .post("/api/v1/boards", "{\"name\": \"Attic\", \"slug\": \"attic\", \"access\": \"team\"}");
        var wish = "{\"title\": \"%s\", \"board\": \"attic\"}";
        var hidden =
                apart.post("/api/v1/ideas", wish.formatted("Hidden one")).json().getString("id");
        var open =
                apart.post("/api/v1/ideas", wish.formatted("Shown one")).json().getString("id");
        apart.put("/api/v1/ideas/" + hidden + "/merge", "{\"into\": \"" + open + "\"}");

        var move = "{\"ideas\": [\"" + open + "\"], \"board\": \"general\"}";
        var refused = apart.post("/api/v1/ideas/bulk", move);
        apart.delete("/api/v1/ideas/" + hidden + "/merge");

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("board");
        assertThat(apart.post("/api/v1/ideas/bulk", move).status()).isEqualTo(200);
    }

    @Test
    void votesThatAreCastMeanwhileAreCountedOnce() {
        var wish = Given.idea("Busy one");
        var other = Given.idea("Busy two");

        var statuses = IntStream.range(0, 48)
                .parallel()
                .mapToObj(i -> {
                    if (i % 12 == 0) {
                        return i % 24 == 0 ? merge(wish, other) : ada.delete("/api/v1/ideas/" + wish + "/merge");
                    }
                    return Api.as(Cast.customer(1 + i / 2)).put(vote(i % 2 == 0 ? wish : other));
                })
                .map(Answer::status)
                .toList();

        assertThat(statuses).allMatch(status -> status == 200 || status == 409 || status == 503);
        ada.delete("/api/v1/ideas/" + wish + "/merge");
        for (var idea : new String[] {wish, other}) {
            assertThat(read(idea).json().getInt("votes"))
                    .isEqualTo(Portal.first()
                            .one(Integer.class, "select count(*) from vote where idea_id = ?", number(idea)));
        }
    }

    @Test
    void whoTookPartIsToldOnceWhereItGoesOn() {
        var yngve = Cast.stranger("Yngve");
        var wish = Given.idea(Cast.ben(), "A wish that goes on");
        var other = Given.idea(Cast.chen(), "Where it goes on");
        Given.vote(wish, yngve);
        merge(wish, other);
        var browser = Web.of(yngve);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(browser.open("/me/notices")
                                .page()
                                .select(".news li")
                                .text())
                        .contains("A wish that goes on", "Where it goes on"));
        assertThat(browser.last().page().select(".news li")).hasSize(1);
        ada.delete("/api/v1/ideas/" + wish + "/merge");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(browser.open("/me/notices").page().select(".news li"))
                                .isEmpty());
    }

    @Test
    void pairsThatAreAlikeAreOfferedUntilSomebodySaysThatTheyAreNotTheSame() {
        var one = Given.idea("Quarterly pelican statistics for accountants");
        var two = Given.idea("Statistics of pelican quarterly for accountants");
        var browser = Web.of(Cast.ada());
        var pair = "#pair-" + one + "-" + two;

        await().atMost(Duration.ofSeconds(60)).until(() -> !likeness(one, two).isEmpty());
        var page = "/duplicates?after=" + likeness(one, two).get(0) + "-" + one + "-0";
        assertThat(browser.open("/ideas/" + one + "/merge")
                        .page()
                        .select(".others")
                        .text())
                .contains("Statistics of pelican");
        assertThat(browser.open(page).page().select(pair)).hasSize(1);
        assertThat(browser.send("/duplicates/" + one + "/" + two + "/dismissal").status())
                .isEqualTo(303);
        assertThat(browser.follow().page().select(pair)).isEmpty();
        assertThat(kinds(one)).contains("DuplicateDismissed");
        assertThat(browser.open("/duplicates?after=nonsense").status()).isEqualTo(400);
        assertThat(browser.post("/duplicates/1/987654321/dismissal", "csrf=" + csrf(browser))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pagesSayWhyAMergeIsRefused() {
        var wish = Given.idea("Page one");
        var browser = Web.of(Cast.ada());

        assertThat(browser.open("/ideas/" + wish + "/merge?into=" + wish)
                        .page()
                        .select(".faults")
                        .text())
                .contains("the same idea");
        assertThat(browser.open("/ideas/" + wish + "/merge?into=987654321").status())
                .isEqualTo(422);
        assertThat(browser.post("/ideas/" + wish + "/merge", "into=x&csrf=" + csrf(browser))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/ideas/" + wish + "/merge/undo", "csrf=" + csrf(browser))
                        .status())
                .isEqualTo(409);
    }

    /** Many pairs of other stories are as much alike, so that theirs may not be on the first page. */
    private static List<Integer> likeness(String one, String two) {
        return Portal.first()
                .find(
                        Integer.class,
                        "select likeness from idea_pair where idea_id = ? and other_id = ?",
                        number(one),
                        number(two));
    }

    private static String csrf(Web browser) {
        browser.open("/ideas");
        return browser.csrf();
    }

    private Answer merge(String idea, String into) {
        return ada.put("/api/v1/ideas/" + idea + "/merge", "{\"into\": \"" + into + "\"}");
    }

    private Answer read(String idea) {
        return ada.get("/api/v1/ideas/" + idea);
    }

    private static String vote(String idea) {
        return "/api/v1/ideas/" + idea + "/vote";
    }

    private static void assertFault(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("into");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("code"))
                .isEqualTo(code);
    }

    private static void assertCode(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().getString("code")).isEqualTo(code);
    }

    private static List<String> kinds(String idea) {
        return Portal.first().find(String.class, "select kind from event where idea_id = ?", number(idea));
    }

    private static long number(String idea) {
        return Long.parseLong(idea);
    }
}
