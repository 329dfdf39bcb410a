package dev.cocreate.portal.mail;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every letter of the portal, and the only way to post one. */
@ApplicationScoped
public class Outbox {
    private static final String COLUMNS =
            "select id, recipient, subject, text_body, created_at, sent_at, attempts, last_error,"
                    + " given_up_at is not null as given_up, expires_at is not null and expires_at < now() as expired"
                    + " from mail";

    /** Given up for its fault, and still of use. */
    private static final String GIVEN_UP = "given_up_at is not null and sent_at is null and last_error is not null"
            + " and (expires_at is null or expires_at > now())";

    private static final String AGAIN =
            "update mail set given_up_at = null, refusals = 0, attempts = 0, due_at = now() where " + GIVEN_UP;

    private final Jdbi jdbi;
    private final Operator operator;
    private final Events events;

    @Inject
    Outbox(Jdbi jdbi, Operator operator, Events events) {
        this.jdbi = jdbi;
        this.operator = operator;
        this.events = events;
    }

    /** Posts a letter with the transaction under way, or at once. */
    public void post(Letter letter) {
        post(List.of(letter));
    }

    /** Posts many letters at once. */
    public void post(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into mail (message_id, recipient, subject, text_body, html_body, expires_at, unsubscribe)"
                                + " select '<' || gen_random_uuid() || '@' || :host || '>', recipient, subject, text, html,"
                                + " now() + make_interval(secs => life), unsubscribe from unnest(:recipients, :subjects, :texts, :htmls,"
                                + " cast(:lives as double precision[]), :stops)"
                                + " with ordinality as letter (recipient, subject, text, html, life, unsubscribe, number)"
                                + " order by number")
                .bind("host", operator.baseUrl().getHost())
                .bind("recipients", each(letters, Letter::recipient))
                .bind("subjects", each(letters, Letter::subject))
                .bind("texts", each(letters, Letter::text))
                .bind("htmls", each(letters, Letter::html))
                .bind("lives", each(letters, letter -> optional(letter.life().map(Duration::toSeconds))))
                .bind("stops", each(letters, letter -> optional(letter.unsubscribe())))
                .execute());
    }

    private static @Nullable String[] each(List<Letter> letters, Function<Letter, @Nullable String> part) {
        return letters.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String optional(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    /** Sends no more of the letters that their reader can stop, if they still wait here. */
    public void stop(String recipient) {
        jdbi.useHandle(handle -> handle.execute(
                "update mail set given_up_at = now(), last_error = null where recipient = ? and unsubscribe is not null"
                        + " and sent_at is null and given_up_at is null",
                recipient));
    }

    /** Sends no more of the letters to somebody in which these words stand, such as a link that no longer works. */
    public void withdraw(String recipient, String words) {
        jdbi.useHandle(handle -> handle.execute(
                "update mail set given_up_at = now(), last_error = null where recipient = ? and sent_at is null"
                        + " and given_up_at is null and position(? in text_body) > 0",
                recipient,
                words));
    }

    /** How many letters were given up because a mail server refused them for good. */
    public long givenUp() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from mail where " + GIVEN_UP)
                .mapTo(Long.class)
                .one());
    }

    /** Tries a letter again that was given up; 404 when there is none. */
    public void sendAgain(long id) {
        var found = jdbi.withHandle(handle -> handle.execute(AGAIN + " and id = ?", id));
        if (found == 0) {
            throw new NotFoundProblem("letter that was given up", id);
        }
    }

    /** Tries all letters again that were given up. */
    public void sendAllAgain() {
        jdbi.useHandle(handle -> handle.execute(AGAIN));
    }

    /** Whether letters leave the portal at all. */
    public boolean isConnected() {
        return operator.mailServer().isPresent();
    }

    /** Remembers that somebody tried the server. */
    @Transactional
    void tested(MailTested tested) {
        events.append(tested);
    }

    /** The letters to one address that are still kept, the newest first. */
    public List<KeptLetter> to(String recipient) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " where recipient = ? order by id desc")
                .bind(0, recipient)
                .map((row, context) -> kept(row))
                .list());
    }

    /** Removes all letters to one address, those too that have not left yet. */
    public void forget(String recipient) {
        jdbi.useHandle(handle -> handle.execute("delete from mail where recipient = ?", recipient));
    }

    /** The latest letters, the newest first; {@code before} is the last one already read. */
    public List<KeptLetter> latest(long before, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery(COLUMNS + " where id < :before order by id desc limit :limit")
                        .bind("before", before)
                        .bind("limit", limit)
                        .map((row, context) -> kept(row))
                        .list());
    }

    private static KeptLetter kept(ResultSet row) throws SQLException {
        return new KeptLetter(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getTimestamp("created_at").toInstant(),
                state(row),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")));
    }

    private static KeptLetter.State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("sent_at") != null) {
            return KeptLetter.State.SENT;
        }
        var isAtFault = row.getString("last_error") != null;
        if (row.getBoolean("expired") || row.getBoolean("given_up") && !isAtFault) {
            return KeptLetter.State.OVER;
        }
        if (row.getBoolean("given_up")) {
            return KeptLetter.State.GIVEN_UP;
        }
        return isAtFault ? KeptLetter.State.REFUSED : KeptLetter.State.WAITING;
    }
}
