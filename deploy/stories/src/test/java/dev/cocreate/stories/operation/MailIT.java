package dev.cocreate.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Web;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
        assertThat(message.getFrom()[0].toString()).isEqualTo("cocreate@feedback.example.com");
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
