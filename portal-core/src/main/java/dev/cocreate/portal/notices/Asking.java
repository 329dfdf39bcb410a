package dev.cocreate.portal.notices;

import dev.cocreate.portal.demand.Asked;
import dev.cocreate.portal.demand.Questions;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.people.Admission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Asks people about their votes by the channel they chose; that they were asked and their letter are one transaction. */
@ApplicationScoped
@Transactional
class Asking {
    /** Whoever may not come in is asked when they may again. */
    private static final Duration AGAIN = Duration.ofDays(30);

    private final Jdbi jdbi;
    private final Admission admission;
    private final Questions questions;
    private final QuestionLetters letters;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Asking(Jdbi jdbi, Admission admission, Questions questions, QuestionLetters letters, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.admission = admission;
        this.questions = questions;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Asks somebody who has votes that are due. Whoever gets weekly letters is asked by the next of those.
     *
     * @return whether nothing is due for them any more; not while their weekly letter is being written elsewhere
     */
    boolean ask(long person) {
        var listener = listener(person);
        if (listener.nextDigest().isPresent()) {
            var next = listener.nextDigest().get();
            questions.postpone(listener.reader().id(), next);
            return next.isAfter(clock.instant());
        }
        if (listener.reachable() && !admission.admits(listener.reader().email())) {
            questions.postpone(listener.reader().id(), clock.instant().plus(AGAIN));
            return true;
        }
        var asked = questions.ask(listener.reader().id());
        if (!asked.isNothing()) {
            tell(asked, listener);
        }
        return true;
    }

    private void tell(Asked asked, Listener listener) {
        if (listener.channel() == Channel.NONE) {
            questions.seen(listener.reader().id());
        } else if (listener.channel() == Channel.EMAIL && listener.reachable()) {
            outbox.post(letters.of(asked, listener.reader()));
        }
    }

    private Listener listener(long person) {
        return jdbi.withHandle(handle -> handle.createQuery("select p.id as person_id, coalesce(p.email, '') as email,"
                        + " p.language, coalesce(c.channel, 'EMAIL') as channel, c.next_digest_at,"
                        + " coalesce(not p.sample and p.email not like '%.invalid', false) as reachable"
                        + " from person p left join notice_choice c on c.person_id = p.id where p.id = ?")
                .bind(0, person)
                .map((row, context) -> Listener.of(row))
                .one());
    }

    private record Listener(Reader reader, Channel channel, Optional<Instant> nextDigest, boolean reachable) {
        static Listener of(ResultSet row) throws SQLException {
            return new Listener(
                    Reader.of(row),
                    Channel.valueOf(row.getString("channel")),
                    Optional.ofNullable(row.getTimestamp("next_digest_at")).map(Timestamp::toInstant),
                    row.getBoolean("reachable"));
        }
    }
}
