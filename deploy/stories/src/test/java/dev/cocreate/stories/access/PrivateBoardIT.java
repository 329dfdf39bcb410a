package dev.cocreate.stories.access;

import static dev.cocreate.stories.access.SecretBoard.as;
import static dev.cocreate.stories.access.SecretBoard.operator;
import static dev.cocreate.stories.access.SecretBoard.portal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.OpenPage;
import dev.cocreate.stories.stage.Web;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is on a board that somebody may not see is nowhere, whichever way they look. */
class PrivateBoardIT {
    private static final int FAR = 150;
    private static final Duration SOON = Duration.ofSeconds(20);

    private static @Nullable SecretBoard made;

    @BeforeAll
    static void aBoardForSome() {
        made = new SecretBoard();
    }

    @AfterAll
    static void theBoardIsGone() {
        assertThat(operator().delete("/api/v1/boards/lab?moveTo=general").status())
                .isEqualTo(204);
    }

    @Test
    void aMemberFindsItEverywhere() {
        var browser = Web.at(portal()).signIn(board().nadia);

        assertThat(told(board().addresses(), browser::open, false))
                .as("so that the stories below mean something")
                .hasSizeGreaterThan(40);
        assertThat(told(board().addresses(), as(board().nadia)::get, false)).hasSizeGreaterThan(15);
    }

    @Test
    void nobodyIsToldAnything() {
        var browser = Web.at(portal());

        assertThat(told(board().addresses(), browser::open, false)).isEmpty();
        assertThat(toldOnTheWay(browser, false)).isEmpty();
        assertThat(told(board().addresses(), Api.withoutKey().at(portal())::get, false))
                .isEmpty();
    }

    @Test
    void aStrangerIsToldNothing() {
        var viola = Cast.stranger("Viola");
        var browser = Web.at(portal()).signIn(viola);

        assertThat(told(board().addresses(), browser::open, false)).isEmpty();
        assertThat(toldOnTheWay(browser, false)).isEmpty();
        assertThat(told(board().addresses(), as(viola)::get, false)).isEmpty();
    }

    @Test
    void aFrameTellsWhomItKnowsWhatTheyMaySee() {
        var frames = board().addresses().stream()
                .filter(address -> address.startsWith("/widget/"))
                .toList();
        var greta = board().inFrame(Cast.stranger("Greta"));

        assertThat(told(frames, board().inFrame(board().nadia)::get, false)).hasSizeGreaterThan(5);
        assertThat(told(frames, greta::get, false)).isEmpty();
        assertThat(greta.get("/widget/band/ideas?board=lab").text())
                .as("a board that is not there for her, and no other in its place")
                .contains("empty")
                .doesNotContain("class=\"ideas\"", SecretBoard.NAME);
        var vote = "/widget/band/ideas/" + board().idea("open") + "/vote";
        assertThat(greta.send("POST", vote, "application/x-www-form-urlencoded", BodyPublishers.ofString("wanted=true"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOpenPageHearsOfItAsLongAsItsReaderMaySeeIt() {
        var rosa = Cast.stranger("Rosa");
        SecretBoard.list(rosa);
        var idea = board().idea("open");
        var address = "/live?ideas=" + idea;
        var session = Web.at(portal()).signIn(rosa).cookie("session");
        try (var hers = OpenPage.at(portal(), address, "192.0.2.1", "Cookie", "session=" + session);
                var nobodys = OpenPage.at(portal(), address, "192.0.2.2")) {
            await().atMost(SOON).until(() -> !hers.latest("idea").isEmpty());
            var votes = hers.latest("idea", "votes");
            var other = Cast.customer(1);
            SecretBoard.list(other);
            SecretBoard.ok(200, as(other).put(board().path("open") + "/vote"));
            await().atMost(SOON).until(() -> !hers.latest("idea", "votes").equals(votes));
            assertThat(nobodys.told("idea")).isEmpty();

            SecretBoard.listNoLonger(rosa);
            await().atMost(SOON).until(() -> {
                as(other).delete(board().path("open") + "/vote");
                as(other).put(board().path("open") + "/vote");
                return hers.isOver();
            });
        }
    }

    @Test
    void figuresCountOnlyWhatIsSeen() {
        var shipped = "a[href=/outcomes] .number, nav a[href^=/outcomes] .number";
        var nobody = Web.at(portal()).open("/outcomes").page();
        var nadia = Web.at(portal()).signIn(board().nadia).open("/outcomes").page();

        assertThat(nobody.select("main").text())
                .isNotEqualTo(nadia.select("main").text());
        assertThat(nobody.select(shipped).text()).startsWith("0 0");
    }

    @Test
    void aStrangerCanDoNothingThere() {
        var tadeo = as(Cast.stranger("Tadeo"));
        var own = tadeo.post("/api/v1/ideas", "{\"title\":\"An idea of his own\"}")
                .json()
                .getString("id");
        var path = board().path("open");

        for (var answer : List.of(
                tadeo.put(path + "/vote"),
                tadeo.delete(path + "/vote"),
                tadeo.put(path + "/follow"),
                tadeo.delete(path + "/follow"),
                tadeo.post(path + "/comments", "{\"text\":\"Hello?\"}"),
                tadeo.patch(path, "{\"title\":\"Mine\"}"),
                tadeo.delete(path),
                tadeo.get(path + "/comments"),
                tadeo.get("/api/v1/boards/lab"))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        }
        for (var answer : List.of(
                tadeo.post("/api/v1/ideas", "{\"title\":\"Over there\",\"board\":\"lab\"}"),
                tadeo.patch("/api/v1/ideas/" + own, "{\"board\":\"lab\"}"),
                tadeo.get("/api/v1/ideas?board=lab"))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.faults()).containsExactly("board");
        }
    }

    @Test
    void whoIsNoLongerListedKeepsTheirOwnIdeaAndNothingElse() {
        var pavel = Cast.stranger("Pavel");
        SecretBoard.list(pavel);
        var own = SecretBoard.propose(pavel, "A marimba", "Of wood.");
        SecretBoard.comment(board().nadia, own, "Better a xylophone.");
        var wanted = board().idea("open");
        SecretBoard.ok(200, as(pavel).put("/api/v1/ideas/" + wanted + "/vote"));
        SecretBoard.comment(pavel, wanted, "I am for it.");
        var browser = Web.at(portal()).signIn(pavel);
        assertThat(browser.open("/ideas/" + wanted).status()).isEqualTo(200);

        SecretBoard.listNoLonger(pavel);

        assertThat(told(board().addresses(), browser::open, true)).isEmpty();
        assertThat(toldOnTheWay(browser, true)).isEmpty();
        assertThat(told(board().addresses(), as(pavel)::get, true)).isEmpty();
        assertThat(browser.open("/me").text()).contains("A marimba");
        assertThat(browser.open("/ideas/" + own).page().select("h1").text()).isEqualTo("A marimba");
        assertThat(browser.open("/me/profile/data.json").text())
                .contains("A marimba", "I am for it.")
                .doesNotContain("xylophone open");

        SecretBoard.comment(board().nadia, wanted, "Still a xylophone.");
        portal().change("update idea set final = false where id = ?", Long.parseLong(wanted));
        SecretBoard.answer(wanted, "review");
        SecretBoard.answer(own, "planned");
        // Events are told in their order, so once this letter is there the others would be.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(lettersTo(pavel)).singleElement().asString().contains("A marimba"));
        assertThat(noticesOf(pavel, wanted)).as("who lost access is not told").isZero();
        assertThat(browser.open("/me/notices").text()).contains("A marimba").doesNotContain("Zinnober");
    }

    @Test
    void aPictureIsSeenByWhoMayReadWhatItIsIn() {
        var nadia = Web.at(portal()).signIn(board().nadia).open(board().picture);
        assertThat(nadia.status()).isEqualTo(200);
        assertThat(nadia.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(Web.at(portal()).open(board().picture).status()).isEqualTo(404);
        assertThat(as(Cast.stranger("Uwe")).get(board().picture).status()).isEqualTo(404);
        assertThat(as(Cast.ada()).get(board().picture).status()).isEqualTo(200);
    }

    private static SecretBoard board() {
        return Objects.requireNonNull(made);
    }

    /** Those that tell of ideas. */
    private static List<String> lettersTo(Person person) {
        return portal().find(
                        String.class,
                        "select text_body from mail where recipient = ? and text_body like '%/ideas/%'",
                        person.email());
    }

    private static int noticesOf(Person person, String idea) {
        return portal().one(
                        Integer.class,
                        "select count(*) from notice n join person p on p.id = n.person_id where p.email = ? and n.idea_id = ?",
                        person.email(),
                        Long.parseLong(idea));
    }

    /** Which of these addresses tell of the board. */
    private static List<String> told(List<String> addresses, Function<String, Answer> open, boolean wasThere) {
        return addresses.stream()
                .flatMap(address -> board().secretsIn(open.apply(address), address, wasThere).stream()
                        .map(secret -> address + " tells " + secret))
                .toList();
    }

    /** What somebody is told who follows the links of all pages that they come to. */
    private static List<String> toldOnTheWay(Web browser, boolean wasThere) {
        var told = new ArrayList<String>();
        var seen = new LinkedHashSet<String>(List.of("/"));
        var next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && seen.size() < FAR) {
            var address = next.remove();
            var answer = browser.open(address);
            told.addAll(told(List.of(address), any -> answer, true));
            SecretBoard.links(answer).filter(seen::add).forEach(next::add);
        }
        return told;
    }
}
