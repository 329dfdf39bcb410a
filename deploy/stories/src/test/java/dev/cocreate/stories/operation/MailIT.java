package dev.cocreate.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Refuser;
import dev.cocreate.stories.stage.Web;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** First without a mail server, then with one that does not answer, then with one that does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailIT {
    @Test
    @Order(1)
    void withoutAServerLettersAreKeptAndAdministratorsReadThem() {
        var anna = Cast.stranger("Anna");
        var browser = Web.ofSomebody();
        browser.open("/sign-in");
        var sent = browser.send("/sign-in", "email", anna.email());
        assertThat(sent.page().select("main").text()).contains("no mail server", "Administration, Mail");

        var dalia = Web.of(Cast.dalia());
        var letter = dalia.open("/admin/mail").page().selectFirst("details:contains(" + anna.email() + ")");
        assertThat(letter).isNotNull();
        // The other node has a mail server, which is not there yet, and may have tried it already.
        assertThat(letter.select(".state").text()).isIn("Kept", "Refused so far");
        assertThat(letter.select("a[href*=/sign-in/]").attr("href")).endsWith(Postbox.newestLinkTo(anna));
    }

    @Test
    @Order(1)
    void aLinkThatWasUsedOrIsDeadIsSentToNobody() {
        var gesine = Cast.stranger("Gesine");
        var browser = Web.ofSomebody();
        browser.open("/sign-in");
        browser.send("/sign-in", "email", gesine.email());
        assertThat(Portal.first()
                        .one(
                                Boolean.class,
                                "select m.expires_at <= l.expires_at from mail m join sign_in_link l on l.email = m.recipient"
                                        + " where m.recipient = ?",
                                gesine.email()))
                .as("no letter outlives its link")
                .isTrue();
        assertThat(isGivenUp(gesine)).isFalse();

        browser.confirm(gesine);

        assertThat(isGivenUp(gesine)).isTrue();
        assertThat(letterTo(gesine, Web.of(Cast.dalia())).select(".state").text())
                .isEqualTo("No longer needed");
    }

    @Test
    @Order(2)
    void aLetterIsTriedAgainUntilTheServerIsThere() throws Exception {
        var bella = Cast.stranger("Bella");
        // What other stories left in the outbox would have to be tried first.
        Portal.first().change("update mail set given_up_at = now() where sent_at is null");
        askForLink(bella, "en");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tries(bella)).isPositive());
        assertThat(Web.of(Cast.dalia())
                        .open("/admin/mail")
                        .page()
                        .select("details:contains(" + bella.email() + ") .state")
                        .text())
                .isEqualTo("Refused so far");

        var server = Postbox.openServer();
        Portal.first().change("update mail set due_at = now() where recipient = ?", bella.email());
        var message = awaitMessage(server, bella);

        assertThat(message.getMessageID()).isEqualTo(messageId(bella));
        await().untilAsserted(() -> assertThat(Portal.first()
                        .one(
                                Boolean.class,
                                "select sent_at is not null and last_error is null from mail where recipient = ?",
                                bella.email()))
                .isTrue());
    }

    @Test
    @Order(3)
    void aLetterIsInTheLanguageOfItsReaderAndAsTextAndAsADocument() throws Exception {
        var carla = Cast.stranger("Carla");
        askForLink(carla, "de");

        var message = awaitMessage(Postbox.openServer(), carla);

        assertThat(message.getSubject()).startsWith("Ihr Link zur Anmeldung bei ");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("cocreate@feedback.example.com"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo(name());
        assertThat(message.getHeader("From")[0]).isEqualTo(message.getHeader("From")[0].replaceAll("[^ -~]", ""));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        var link = Postbox.linkIn(Postbox.newestTo(carla).orElseThrow());
        for (var part : List.of(parts.getBodyPart(0), parts.getBodyPart(1))) {
            assertThat((String) part.getContent()).contains("https://feedback.example.com" + link);
        }
        assertThat(parts.getBodyPart(0).getContentType())
                .startsWith("text/plain")
                .containsIgnoringCase("utf-8");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    @Order(4)
    void everyLetterIsSentOnce() throws Exception {
        var server = Postbox.openServer();
        var people =
                Stream.of("Dora", "Elsa", "Fine", "Gabi").map(Cast::stranger).toList();
        for (var person : people) {
            askForLink(person, "en");
        }
        for (var person : people) {
            awaitMessage(server, person);
        }
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            for (var person : people) {
                assertThat(messagesTo(server, person)).hasSize(1);
            }
        });
    }

    @Test
    @Order(5)
    void aLetterRefusedForGoodIsGivenUpAndSentAgainByHand() {
        Portal.second();
        var ottogar = Cast.stranger("Ottogar");
        var dalia = Web.of(Cast.dalia());
        try (var refuser = Refuser.saying("550 5.1.1 Nobody of that name here")) {
            letterWithoutEnd(ottogar);
            for (var refusals = 1; refusals <= 5; refusals++) {
                assertThat(isGivenUp(ottogar)).as("before try " + refusals).isFalse();
                var tried = refusals;
                Portal.first().change("update mail set due_at = now() where recipient = ?", ottogar.email());
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(
                                () -> assertThat(number("refusals", ottogar)).isEqualTo(tried));
            }
            assertThat(isGivenUp(ottogar)).isTrue();
            var letter = letterTo(ottogar, dalia);
            assertThat(letter.select(".state").text()).isEqualTo("Given up");
            assertThat(letter.select(".fault").text()).isEqualTo("550 5.1.1 Nobody of that name here");
        }

        var again = letterTo(ottogar, dalia).select("form").attr("action");
        assertThat(dalia.send(again).status()).isEqualTo(303);
        awaitMessage(Postbox.openServer(), ottogar);
        await().untilAsserted(() ->
                assertThat(letterTo(ottogar, dalia).select(".state").text()).isEqualTo("Sent"));
        assertThat(dalia.post(again, "csrf=" + dalia.csrf()).status()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void aLetterRefusedForNowIsNeverGivenUp() {
        Portal.second();
        var quirin = Cast.stranger("Quirin");
        try (var refuser = Refuser.saying("450 4.2.0 Come back later")) {
            letterWithoutEnd(quirin);
            for (var attempts = 1; attempts <= 6; attempts++) {
                var tried = attempts;
                Portal.first().change("update mail set due_at = now() where recipient = ?", quirin.email());
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(
                                () -> assertThat(number("attempts", quirin)).isGreaterThanOrEqualTo(tried));
            }
            await().untilAsserted(() -> assertThat(letterTo(quirin, Web.of(Cast.dalia()))
                            .select(".fault")
                            .text())
                    .isEqualTo("450 4.2.0 Come back later"));
            assertThat(isGivenUp(quirin)).isFalse();
            assertThat(number("refusals", quirin)).isZero();
        }
        Portal.first().change("update mail set due_at = now() where recipient = ?", quirin.email());
        awaitMessage(Postbox.openServer(), quirin);
    }

    @Test
    @Order(7)
    void anAdministratorTriesTheServerAndReadsWhatItSays() throws Exception {
        var server = Postbox.openServer();
        var dalia = Web.at(Portal.second()).signIn(Cast.dalia());
        dalia.open("/admin/mail");
        var taken = dalia.send("/admin/mail/test");

        assertThat(taken.page().select(".notice").text())
                .contains("took a letter to " + Cast.dalia().email());
        assertThat(messagesTo(server, Cast.dalia()))
                .anySatisfy(message -> assertThat(message.getSubject()).isEqualTo("A test of your portal's mail"));

        var first = Web.of(Cast.dalia());
        assertThat(first.open("/admin/mail").page().select("form[action=/admin/mail/test]"))
                .as("without a server there is nothing to test")
                .isEmpty();
        assertThat(first.post(
                                "/admin/mail/test",
                                "csrf="
                                        + first.open("/admin/keys")
                                                .page()
                                                .select("input[name=csrf]")
                                                .attr("value"))
                        .status())
                .isEqualTo(409);
        assertThat(Portal.first().find(String.class, "select facts->>'taken' from event where kind = 'MailTested'"))
                .contains("true");
    }

    private static Element letterTo(Person person, Web dalia) {
        var letter = dalia.open("/admin/mail").page().selectFirst("details:contains(" + person.email() + ")");
        assertThat(letter).isNotNull();
        return letter;
    }

    private static void letterWithoutEnd(Person person) {
        Portal.first()
                .change(
                        "insert into mail (message_id, recipient, subject, text_body, html_body)"
                                + " values (?, ?, 'Planned', 'It is planned.', '<p>It is planned.</p>')",
                        "<" + person.email() + ">",
                        person.email());
    }

    private static boolean isGivenUp(Person person) {
        return Portal.first()
                .one(Boolean.class, "select given_up_at is not null from mail where recipient = ?", person.email());
    }

    private static int number(String column, Person person) {
        return Portal.first().one(Integer.class, "select " + column + " from mail where recipient = ?", person.email());
    }

    private static String name() {
        return Portal.first().find(String.class, "select value from setting where name = 'portal.name'").stream()
                .findFirst()
                .orElse("Cocreate");
    }

    private static void askForLink(Person person, String language) {
        var browser = Web.at(Portal.second()).sending("Accept-Language", language);
        browser.open("/sign-in");
        var sent = browser.send("/sign-in", "email", person.email());
        assertThat(sent.page().select("main").text()).contains(person.email()).doesNotContain("no mail server");
    }

    private static MimeMessage awaitMessage(GreenMail server, Person person) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> messagesTo(server, person), found -> !found.isEmpty())
                .get(0);
    }

    private static List<MimeMessage> messagesTo(GreenMail server, Person person) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> recipient(message).equals(person.email()))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static int tries(Person person) {
        return Portal.first()
                .find(
                        Integer.class,
                        "select attempts from mail where recipient = ? and last_error is not null",
                        person.email())
                .stream()
                .findFirst()
                .orElse(0);
    }

    private static String messageId(Person person) {
        return Portal.first().one(String.class, "select message_id from mail where recipient = ?", person.email());
    }
}
