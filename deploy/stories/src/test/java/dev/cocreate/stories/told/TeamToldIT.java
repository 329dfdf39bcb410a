package dev.cocreate.stories.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Web;
import jakarta.json.Json;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What concerns somebody of the team is told to them, and to them alone. */
class TeamToldIT {
    private static final String PAGE = "/me/watching";

    @BeforeAll
    static void aBoardOfTheirOwn() {
        Portal.second();
        Api.as(Cast.dalia()).post("/api/v1/boards", "{\"name\": \"Watchtower\", \"slug\": \"watchtower\"}");
    }

    @AfterEach
    void nobodyWatchesAnyMore() {
        Portal.first().change("delete from watch");
    }

    @AfterAll
    static void theMailServerIsGoneAndSoAreTheColleagues() {
        Portal.first().change("update person set role = 'CUSTOMER' where email like 'turm%'");
        Postbox.close();
    }

    @Test
    void aNewIdeaOnABoardIWatchIsOneLetterAndItsAuthorGetsNone() throws Exception {
        var server = Postbox.openServer();
        var wilma = colleague("Wilma");
        var author = colleague("Wendelin");
        watch(wilma, "new-idea", "at-once");
        watch(author, "new-idea", "at-once");

        var elsewhere = Given.idea("Elsewhere than at the tower");
        var idea = propose(author, "A taller tower");
        aMinutePasses();

        var letter = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Stream.of(server.getReceivedMessages())
                                .filter(message -> isTo(message, wilma, "New idea"))
                                .toList(),
                        letters -> !letters.isEmpty())
                .get(0);
        assertThat(letter.getSubject()).isEqualTo("New idea: A taller tower");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(letter.getMessageID())
                .isEqualTo(Portal.first()
                        .one(
                                String.class,
                                "select message_id from mail where recipient = ? and subject like 'New idea%'",
                                wilma.email()));
        assertThat(Told.newestLetterTo(wilma)).contains("/ideas/" + idea, "Watchtower", "/unsubscribe/team/");
        assertThat(duties(idea)).containsExactly("NEW_IDEA " + wilma.email());
        assertThat(duties(elsewhere)).isEmpty();
        assertThat(Told.lettersTo(author)).isEmpty();
        assertThat(Web.of(wilma).open("/me/notices").page().select(".news").text())
                .contains("New on a board you watch", "A taller tower", "Turmwendelin");
    }

    @Test
    void inADigestInThePortalOrNotAtAll() {
        var daily = colleague("Walburga");
        var here = colleague("Wanda");
        var never = colleague("Willibald");
        watchNothingElse(daily, "daily");
        watchNothingElse(here, "portal");
        watchNothingElse(never, "none");

        var one = propose(Cast.ben(), "A bell for the tower");
        var two = propose(Cast.ben(), "A clock for the tower");
        aMinutePasses();
        assertThat(Stream.of(daily, here, never).flatMap(person -> Told.lettersTo(person).stream()))
                .isEmpty();
        assertThat(duties(one)).containsExactlyInAnyOrder("NEW_IDEA " + daily.email(), "NEW_IDEA " + here.email());

        aDayPasses();
        awaitLetters(daily, 1);
        assertThat(Told.lettersTo(daily)).containsExactly("There are 2 new ideas on boards that you watch.");
        assertThat(Told.newestLetterTo(daily)).contains("/ideas/" + one, "/ideas/" + two);
        assertThat(Told.lettersTo(here)).isEmpty();
        assertThat(Told.lettersTo(never)).isEmpty();
    }

    @Test
    void whoeverGetsAnIdeaIsToldAndWhoeverHadItForLessThanAMinuteIsNot() {
        var winfried = colleague("Winfried");
        var wiebke = colleague("Wiebke");
        var idea = Given.idea("A door for the tower");
        var own = Given.idea("A key for the tower");

        assign(Cast.ada(), winfried, List.of(idea));
        assign(wiebke, wiebke, List.of(own));
        assign(Cast.ada(), wiebke, List.of(idea));
        aMinutePasses();
        awaitLetters(wiebke, 1);

        assertThat(Told.lettersTo(wiebke)).containsExactly("Assigned to you: A door for the tower");
        assertThat(Told.lettersTo(winfried)).isEmpty();
        assertThat(duties(idea)).containsExactly("ASSIGNED " + wiebke.email());
        assertThat(duties(own)).isEmpty();
    }

    @Test
    void fiftyIdeasAtOnceAreOneLetter() {
        var wolfram = colleague("Wolfram");
        var ideas = IntStream.rangeClosed(1, 50)
                .mapToObj(number -> Given.idea("Stone " + number + " of the tower"))
                .toList();

        assign(Cast.ada(), wolfram, ideas);
        aMinutePasses();
        awaitLetters(wolfram, 1);

        assertThat(Told.lettersTo(wolfram)).containsExactly("50 ideas were assigned to you.");
        assertThat(Told.newestLetterTo(wolfram)).contains("And 30 more.");
    }

    @Test
    void anAnswerThatIsDueIsToldOnceToWhoLooksAfterTheIdeaOrWatchesItsBoard() {
        var walpurga = colleague("Walpurga");
        var werner = colleague("Werner");
        watch(walpurga, "new-idea", "none");
        var mine = Given.idea("Stairs that nobody answers");
        var watched = propose(Cast.ben(), "A roof that nobody answers");
        var old = propose(Cast.ben(), "A cellar of years ago");
        var answered = propose(Cast.ben(), "A window that was answered");
        Given.status(answered, "planned", "In spring.");
        assign(Cast.ada(), werner, List.of(mine));
        age(8, mine, watched, answered);
        age(60, old);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(duties(mine)).contains("ANSWER_DUE " + werner.email()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(duties(watched)).containsExactly("ANSWER_DUE " + walpurga.email()));
        assertThat(duties(old)).isEmpty();
        assertThat(duties(answered)).isEmpty();
        Given.status(watched, "planned", "In autumn.");

        aDayPasses();
        awaitLetters(werner, 1);
        assertThat(Told.newestLetterTo(werner)).contains("Stairs that nobody answers");
        assertThat(Told.lettersTo(walpurga)).as("what was answered meanwhile").isEmpty();

        Portal.first()
                .change(
                        "update idea set look_again_at = current_date, look_again_due = true where id = ?",
                        Long.parseLong(answered));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(duties(answered)).containsExactly("LOOK_AGAIN " + walpurga.email()));
    }

    @Test
    void aReportIsForTheTeamAndNotForWhoMadeIt() {
        var walter = colleague("Walther");
        var reporter = colleague("Waltraud");
        var idea = Given.idea("A tower of spam");
        var browser = Web.of(reporter);
        browser.open("/ideas/" + idea + "/report");
        assertThat(browser.send("/ideas/" + idea + "/report", "reason", "spam").status())
                .isIn(200, 303);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(duties(idea)).contains("REPORT " + walter.email()));
        assertThat(duties(idea)).doesNotContain("REPORT " + reporter.email());
    }

    @Test
    void onePostStopsTheLettersAndWhoLeavesTheTeamIsToldNothing() {
        var waldemar = colleague("Waldemar");
        watch(waldemar, "new-idea", "at-once");
        propose(Cast.ben(), "A moat around the tower");
        aMinutePasses();
        awaitLetters(waldemar, 1);
        var link = URI.create(Portal.first()
                        .one(
                                String.class,
                                "select unsubscribe from mail where recipient = ? and unsubscribe is not null",
                                waldemar.email()))
                .getPath();
        assertThat(Web.ofSomebody().open(link).status()).isEqualTo(200);
        assertThat(Api.withoutKey()
                        .send(
                                "POST",
                                link,
                                "application/x-www-form-urlencoded",
                                BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .status())
                .isEqualTo(200);
        assertThat(Web.of(waldemar)
                        .open(PAGE)
                        .page()
                        .select("#new-idea option[selected]")
                        .val())
                .isEqualTo("portal");

        var still = propose(Cast.ben(), "A bridge over the moat");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(duties(still)).hasSize(1));
        role(waldemar, "customer");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(duties(still)).isEmpty());
        assertThat(Told.lettersTo(waldemar)).hasSize(1);
    }

    @Test
    void aWrongChoiceIsRefusedByItsName() {
        var ada = Web.of(Cast.ada());
        ada.open(PAGE);
        var refused = ada.send(PAGE, "board", "nowhere", "assigned", "by pigeon");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#board-fault").text()).isNotEmpty();
        assertThat(refused.page().select("#assigned-fault").text()).isNotEmpty();
        var dalia = Web.of(Cast.dalia());
        dalia.open(PAGE);
        assertThat(dalia.send(PAGE + "/answers", "days", "soon")
                        .page()
                        .select("#days-fault")
                        .text())
                .isNotEmpty();
        assertThat(Web.of(Cast.ben()).open(PAGE).status()).isEqualTo(403);
    }

    private static Person colleague(String name) {
        var person = Cast.stranger("Turm" + name.toLowerCase(Locale.ROOT));
        Portal.first()
                .change(
                        "insert into person (email, name, role) values (?, ?, 'TEAM') on conflict do nothing",
                        person.email(),
                        person.name());
        return person;
    }

    private static void watch(Person person, String... ways) {
        var browser = Web.of(person);
        browser.open(PAGE);
        var fields = Stream.concat(Stream.of("board", "watchtower"), Stream.of(ways));
        assertThat(browser.send(PAGE, fields.toArray(String[]::new)).status()).isEqualTo(303);
    }

    /** Not what is due of others' stories either. */
    private static void watchNothingElse(Person person, String way) {
        watch(person, "new-idea", way, "report", "none", "answer-due", "none", "look-again", "none");
    }

    private static String propose(Person author, String title) {
        return Api.as(author)
                .post(
                        "/api/v1/ideas",
                        Json.createObjectBuilder()
                                .add("title", title)
                                .add("board", "watchtower")
                                .build()
                                .toString())
                .json()
                .getString("id");
    }

    private static void assign(Person by, Person to, List<String> ideas) {
        var change = Json.createObjectBuilder()
                .add("ideas", Json.createArrayBuilder(ideas))
                .add("assignee", id(to))
                .build()
                .toString();
        // The portal's list of the team may be some seconds old.
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var answer = Api.as(by).post("/api/v1/ideas/bulk", change);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        });
    }

    private static void role(Person whose, String role) {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/people?role=team");
        assertThat(dalia.send("/admin/people/" + id(whose) + "/role", "role", role)
                        .status())
                .isEqualTo(303);
    }

    private static String id(Person person) {
        return Portal.first().one(String.class, "select id::text from person where email = ?", person.email());
    }

    private static void age(int days, String... ideas) {
        for (var idea : ideas) {
            Portal.first()
                    .change(
                            "update idea set created_at = now() - make_interval(days => ?) where id = ?",
                            days,
                            Long.parseLong(idea));
        }
    }

    private static List<String> duties(String idea) {
        return Portal.first()
                .find(
                        String.class,
                        "select n.duty || ' ' || p.email from notice n join person p on p.id = n.person_id"
                                + " where n.idea_id = ? and n.duty is not null order by n.id",
                        Long.parseLong(idea));
    }

    /** All that happened was told, and whatever waits for second thoughts has waited. */
    private static void aMinutePasses() {
        awaitAll();
        Portal.first()
                .change(
                        "update notice set letter_at = now() where letter_at between now() and now() + interval '1 minute'");
        awaitNothingDue();
    }

    private static void aDayPasses() {
        awaitAll();
        Portal.first().change("update notice set letter_at = now() where letter_at is not null and mailed_at is null");
        awaitNothingDue();
    }

    private static void awaitNothingDue() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Portal.first()
                        .one(
                                Boolean.class,
                                "select not exists (select from notice where letter_at <= now() and mailed_at is null"
                                        + " and read_at is null)"));
    }

    private static void awaitAll() {
        var last = Portal.first()
                .one(
                        Long.class,
                        "select max(id) from event where kind in ('IdeaProposed', 'IdeaAssigned', 'ReportMade', 'RoleChanged')");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Portal.first()
                        .one(
                                Boolean.class,
                                "select failures = 0 and leased_until = '-infinity' and (from_tx > e.tx or last_id >= e.id"
                                        + " and to_tx > e.tx) from event_consumer, event e"
                                        + " where name = 'duties' and e.id = ?",
                                last));
    }

    private static void awaitLetters(Person person, int letters) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Told.lettersTo(person)).hasSize(letters));
    }

    private static boolean isTo(MimeMessage message, Person person, String subject) {
        try {
            return message.getAllRecipients()[0].toString().equals(person.email())
                    && message.getSubject().startsWith(subject);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
