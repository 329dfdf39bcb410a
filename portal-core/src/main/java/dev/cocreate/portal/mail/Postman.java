package dev.cocreate.portal.mail;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes letters from the outbox to the mail server. Every node has one; a letter is taken by one of them at a time. */
@ApplicationScoped
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** The next letter that is due, first of those that somebody waits for; should this node die now, another one tries again. */
    private static final String TAKE = """
            update mail set attempts = attempts + 1,
                due_at = now() + make_interval(secs => least(3600, 15 * power(2, least(attempts, 10))))
            where id = (select id from mail where sent_at is null and given_up_at is null and due_at <= now()
                        order by (expires_at is null), due_at, id limit 1 for update skip locked)
            returning id, message_id, recipient, subject, text_body, html_body, unsubscribe""";

    /** It is due again already; unless nobody needs it any more since it was taken. */
    private static final String REFUSED_FOR_NOW =
            "update mail set last_error = :words where id = :id and given_up_at is null";

    /** Five times in 21 hours: by then an operator has seen that it is the server's fault, if it is. */
    private static final String REFUSED_FOR_GOOD = """
            update mail set refusals = refusals + 1, last_error = :words,
                due_at = now() + make_interval(mins => cast(15 * power(4, refusals) as integer)),
                given_up_at = case when refusals + 1 >= 5 then now() end
            where id = :id and given_up_at is null""";

    private final Jdbi jdbi;
    private final Operator operator;
    private final PortalName portal;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var postman = new Thread(task, "postman");
        postman.setDaemon(true);
        return postman;
    });

    @Inject
    Postman(Jdbi jdbi, Operator operator, PortalName portal) {
        this.jdbi = jdbi;
        this.operator = operator;
        this.portal = portal;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        operator.mailServer()
                .ifPresent(server -> thread.scheduleWithFixedDelay(
                        () -> empty(new MailServer(server, operator, portal)),
                        0,
                        ROUND.toMillis(),
                        TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void empty(MailServer server) {
        try {
            giveUpTheOld();
            var letter = take();
            while (letter != null) {
                letter = deliverFrom(letter, server);
            }
        } catch (RuntimeException unreachable) {
            log.warn("The outbox could not be read; trying again. {}", unreachable.toString());
        }
    }

    private void giveUpTheOld() {
        jdbi.useHandle(handle -> handle.execute("update mail set given_up_at = now()"
                + " where sent_at is null and given_up_at is null and expires_at < now()"));
    }

    /**
     * Delivers this letter and those after it over one connection. Gives back the next one if the connection broke; none when
     * all were tried, and none when there is no server: what this letter could not, the others need not try.
     */
    private @Nullable Due deliverFrom(Due first, MailServer server) {
        try (var line = server.connect()) {
            var due = first;
            while (due != null && (deliver(due, line) || line.isOpen())) {
                due = take();
            }
            return due == null ? null : take();
        } catch (MessagingException unreachable) {
            log.warn("The mail server does not take letters; they are tried again. {}", unreachable.toString());
            keep(REFUSED_FOR_NOW, first, unreachable.toString());
            return null;
        }
    }

    private @Nullable Due take() {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE)
                .map((row, context) -> new Due(
                        row.getLong("id"),
                        row.getString("message_id"),
                        new Letter(
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("text_body"),
                                row.getString("html_body"),
                                Optional.empty(),
                                Optional.ofNullable(row.getString("unsubscribe"))
                                        .map(URI::create))))
                .findOne()
                .orElse(null));
    }

    private boolean deliver(Due due, MailServer.Line line) {
        try {
            line.send(due);
            jdbi.useHandle(handle ->
                    handle.execute("update mail set sent_at = now(), last_error = null where id = ?", due.id()));
            return true;
        } catch (MessagingException refused) {
            refused(due, refused);
            return false;
        }
    }

    private void refused(Due due, MessagingException refused) {
        var isFinal = Refusal.isFinal(refused);
        log.warn(
                "Letter {} was refused by the mail server {}. {}",
                due.id(),
                isFinal ? "for good; it is tried a few times more" : "for now; it is tried again",
                refused.toString());
        keep(isFinal ? REFUSED_FOR_GOOD : REFUSED_FOR_NOW, due, Refusal.words(refused));
    }

    private void keep(String refusal, Due due, String words) {
        jdbi.useHandle(handle -> handle.createUpdate(refusal)
                .bind("id", due.id())
                .bind("words", words)
                .execute());
    }

    /** A letter that is due now. */
    record Due(long id, String messageId, Letter letter) {}
}
