package dev.cocreate.portal.notices;

import dev.cocreate.portal.demand.Questions;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.people.Admission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The letter of a week, for whoever chose it. Its row says when the next one is due; whichever node moves that on sends it, in
 * the same transaction, so that it is sent once.
 */
@ApplicationScoped
@Transactional
class Digests {
    private static final int TOLD = 50;

    /** What is read already or was in a letter before is not told again. */
    private static final String TELL = "with n as (update notice n set mailed_at = :now where person_id = :person"
            + " and read_at is null and mailed_at is null and duty is null" + NoticeRows.SEEN + " returning n.*)"
            + " select " + NoticeRows.COLUMNS + " from n" + NoticeRows.JOINS + " order by n.id";

    private final Jdbi jdbi;
    private final Admission admission;
    private final NoticeRows rows;
    private final NoticeLetters letters;
    private final Questions questions;
    private final QuestionLetters questionLetters;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Digests(
            Jdbi jdbi,
            Admission admission,
            NoticeRows rows,
            NoticeLetters letters,
            Questions questions,
            QuestionLetters questionLetters,
            Outbox outbox,
            Clock clock) {
        this.jdbi = jdbi;
        this.admission = admission;
        this.rows = rows;
        this.letters = letters;
        this.questions = questions;
        this.questionLetters = questionLetters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Some of those whose letter is due. */
    @Transactional(TxType.SUPPORTS)
    List<Long> due(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select person_id from notice_choice where next_digest_at <= ? order by next_digest_at limit ?")
                .bind(0, now())
                .bind(1, most)
                .mapTo(Long.class)
                .list());
    }

    /** Sends somebody's letter, unless another node did or nothing happened. */
    void send(long person) {
        claim(person).filter(reader -> admission.admits(reader.email())).ifPresent(reader -> {
            var told = jdbi.withHandle(handle -> handle.createQuery(TELL)
                    .bind("person", person)
                    .bind("now", now())
                    .map((row, context) -> rows.view(row))
                    .list());
            var asked = questions.ask(reader.id());
            if (!told.isEmpty()) {
                var shown = told.subList(0, Math.min(told.size(), TOLD));
                var more = told.size() - shown.size();
                outbox.post(letters.digest(
                        shown, more, (draft, words) -> questionLetters.put(asked, reader, draft, words), reader));
            } else if (!asked.isNothing()) {
                outbox.post(questionLetters.of(asked, reader));
            }
        });
    }

    private Optional<Reader> claim(long person) {
        return jdbi.withHandle(handle -> handle.createQuery("update notice_choice c set next_digest_at = :next"
                        + " from person p where c.person_id = :person and c.next_digest_at <= :now and p.id = c.person_id"
                        + " returning c.person_id, p.email, p.language")
                .bind("person", person)
                .bind("now", now())
                .bind("next", Week.next(clock.instant()).atOffset(ZoneOffset.UTC))
                .map((row, context) -> Reader.of(row))
                .findOne());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
