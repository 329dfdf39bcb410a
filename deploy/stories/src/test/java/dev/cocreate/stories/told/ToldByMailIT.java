package dev.cocreate.stories.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Web;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The second node has the mail server; which of the nodes tells is up to them. */
class ToldByMailIT {
    @BeforeAll
    static void theMailServerIsNotThereYet() {
        Portal.second();
        Postbox.close();
        // What other stories left in the outbox would have to be tried first.
        Portal.first().change("update mail set given_up_at = now() where sent_at is null");
    }

    @AfterAll
    static void theMailServerIsGone() {
        Postbox.close();
    }

    @Test
    void anAnswerArrivesInTheReadersLanguageHoweverLateTheServerIs() throws Exception {
        Postbox.close();
        var ulf = Cast.stranger("Ulf");
        var idea = Given.idea("Export invoices");
        Api.as(ulf).with("Accept-Language", "de").put("/api/v1/ideas/" + idea + "/vote");
        Given.status(idea, "planned", "We build it **in spring**.");
        Told.awaitAll();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Portal.first()
                        .one(
                                Boolean.class,
                                "select last_error is not null from mail where recipient = ?",
                                ulf.email()));
        Portal.first()
                .change("update mail set created_at = now() - interval '30 days' where recipient = ?", ulf.email());

        var server = Postbox.openServer();
        Portal.first().change("update mail set due_at = now() where recipient = ?", ulf.email());
        var message = awaitMessages(server, ulf, 1).get(0);

        assertThat(message.getMessageID())
                .isEqualTo(Portal.first()
                        .one(String.class, "select message_id from mail where recipient = ?", ulf.email()));
        assertThat(message.getSubject()).isEqualTo("Geplant: Export invoices");
        var parts = (MimeMultipart) message.getContent();
        var text = (String) parts.getBodyPart(0).getContent();
        var document = (String) parts.getBodyPart(1).getContent();
        assertThat(text).contains("Das Team von", "We build it in spring.", "/ideas/" + idea, "/me/notices");
        assertThat(document).contains("<html lang=\"de\"", "We build it <strong>in spring</strong>.", "/ideas/" + idea);
        var stop = message.getHeader("List-Unsubscribe")[0];
        assertThat(stop).matches("<https?://.*/unsubscribe/.*>");
        assertThat(text).contains(stop.substring(1, stop.length() - 1));
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void everyAnswerIsOneLetterEvenIfItsEventComesAgain() {
        var vera = Cast.stranger("Vidya");
        var idea = Given.idea("Export invoices");
        Told.vote(idea, vera);
        Given.status(idea, "planned", "In spring.");
        Given.status(idea, "doing", "It has begun.");
        Told.awaitAll();

        Portal.first()
                .change(
                        "update event_consumer c set from_tx = e.tx, last_id = e.id - 1, leased_until = '-infinity',"
                                + " to_tx = pg_snapshot_xmin(pg_current_snapshot())"
                                + " from (select min(id) as id, min(tx::text::bigint)::text::xid8 as tx from event"
                                + " where kind = 'IdeaAnswered' and idea_id = ?) e where c.name = 'notices'",
                        Long.parseLong(idea));
        Told.awaitAll();
        Given.status(idea, "shipped", "It is there.");
        Told.awaitAll();

        assertThat(Told.lettersTo(vera))
                .containsExactly(
                        "Planned: Export invoices", "In progress: Export invoices", "Shipped: Export invoices");
        awaitMessages(Postbox.openServer(), vera, 3);
    }

    @Test
    void whatFailedHalfwayIsToldAgainAndOnce() {
        var walt = Cast.stranger("Walt");
        var xena = Cast.stranger("Xena");
        var idea = Given.idea(walt, "Export invoices");
        Told.vote(idea, xena);
        Portal.first()
                .change(
                        "alter table mail add constraint story check (recipient <> 'xena@elsewhere.example') not valid");
        try {
            Given.status(idea, "planned", "In spring.");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Portal.first()
                            .one(Boolean.class, "select failures > 0 from event_consumer where name = 'notices'"));
            assertThat(Told.ofAnswersTo(idea)).as("a notice without its letter").isEmpty();
        } finally {
            Portal.first().change("alter table mail drop constraint story");
        }
        Told.awaitAll();

        assertThat(Told.ofAnswersTo(idea)).containsExactly(walt.email(), xena.email());
        assertThat(Told.lettersTo(walt)).hasSize(1);
        assertThat(Told.lettersTo(xena)).hasSize(1);
    }

    @Test
    void onePostStopsTheLettersAndOpeningTheLinkDoesNot() {
        var yara = Cast.stranger("Yuki");
        var idea = Given.idea(yara, "Export invoices");
        Given.status(idea, "planned", "In spring.");
        Told.awaitAll();
        var link = URI.create(Portal.first()
                        .one(String.class, "select unsubscribe from mail where recipient = ?", yara.email()))
                .getPath();

        var page = Web.ofSomebody().open(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("form[method=post][action=" + link + "]")).hasSize(1);
        assertThat(Api.withoutKey().get(link).status()).isEqualTo(200);
        Given.status(idea, "doing", "It has begun.");
        Told.awaitAll();
        assertThat(Told.lettersTo(yara)).hasSize(2);

        for (var i = 0; i < 2; i++) {
            assertThat(Api.withoutKey()
                            .with("Origin", "https://mail.example")
                            .send(
                                    "POST",
                                    link,
                                    "application/x-www-form-urlencoded",
                                    BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                            .status())
                    .isEqualTo(200);
        }
        Given.status(idea, "shipped", "It is there.");
        Told.awaitAll();
        assertThat(Told.lettersTo(yara)).hasSize(2);
        assertThat(Told.ofAnswersTo(idea)).hasSize(3).containsOnly(yara.email());
        assertThat(Api.withoutKey()
                        .post(link.substring(0, link.length() - 1) + "_", "")
                        .status())
                .isEqualTo(404);
        assertThat(Web.of(yara)
                        .open("/me/notices")
                        .page()
                        .select("[name=channel][checked]")
                        .val())
                .isEqualTo("portal");
    }

    @Test
    void everybodyIsToldByTheChannelTheyChose() {
        var idea = Given.idea("Export invoices");
        var atOnce = Cast.stranger("Zita");
        var weekly = Cast.stranger("Aldo");
        var here = Cast.stranger("Bice");
        var never = Cast.stranger("Ciro");
        Told.choose(weekly, "digest");
        Told.choose(here, "portal");
        Told.choose(never, "none");
        for (var person : List.of(atOnce, weekly, here, never)) {
            Told.vote(idea, person);
        }

        Given.comment(idea, Cast.chen(), "As a **table**, please.");
        Given.status(idea, "planned", "In spring.");
        Told.awaitAll();

        assertThat(Told.ofAnswersTo(idea)).contains(atOnce.email(), weekly.email(), here.email());
        assertThat(Told.ofAnswersTo(idea)).doesNotContain(never.email());
        assertThat(Told.lettersTo(atOnce)).containsExactly("Planned: Export invoices");
        for (var person : List.of(weekly, here, never)) {
            assertThat(Told.lettersTo(person)).as(person.name()).isEmpty();
        }

        aWeekPasses();
        assertThat(Told.lettersTo(weekly))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Your week at")
                .contains("2");
        assertThat(Told.newestLetterTo(weekly))
                .contains(
                        "Export invoices",
                        Cast.chen().name() + ": As a table, please.",
                        "The team: Planned. In spring.",
                        "/unsubscribe/");
        aWeekPasses();
        assertThat(Told.lettersTo(weekly)).as("when nothing happened").hasSize(1);
    }

    @Test
    void aReplyIsALetterToWhomItRepliesAndToNobodyElse() {
        var author = Cast.stranger("Dina");
        var asker = Cast.stranger("Enzo");
        var idea = Given.idea(author, "Export invoices");
        var first = Given.comment(idea, author, "Who needs it?");
        var answered = reply(idea, asker, first, "We do.");

        reply(idea, Cast.chen(), answered, "So do we.");
        Told.awaitAll();

        assertThat(Told.lettersTo(author)).containsExactly("Enzo replied to you: Export invoices");
        assertThat(Told.lettersTo(asker)).containsExactly(Cast.chen().name() + " replied to you: Export invoices");
        assertThat(Told.newestLetterTo(asker)).contains("So do we.", "/ideas/" + idea + "/comments/");
    }

    private static String reply(String idea, Person author, String parent, String text) {
        return Api.as(author)
                .post(
                        "/api/v1/ideas/" + idea + "/comments",
                        "{\"text\": \"" + text + "\", \"parent\": \"" + parent + "\"}")
                .json()
                .getString("id");
    }

    private static void aWeekPasses() {
        Portal.first()
                .change("update notice_choice set next_digest_at = now() - interval '1 hour' where channel = 'DIGEST'");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Portal.first()
                        .one(Boolean.class, "select count(*) = 0 from notice_choice where next_digest_at < now()"));
    }

    private static List<MimeMessage> awaitMessages(GreenMail server, Person person, int many) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Portal.first()
                        .one(
                                Boolean.class,
                                "select count(*) = ? from mail where recipient = ? and sent_at is not null",
                                many,
                                person.email()));
        var found = Stream.of(server.getReceivedMessages())
                .filter(message -> isTo(message, person))
                .toList();
        assertThat(found).hasSize(many);
        return found;
    }

    private static boolean isTo(MimeMessage message, Person person) {
        try {
            return message.getAllRecipients()[0].toString().equals(person.email());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
