package dev.cocreate.portal.notices;

import dev.cocreate.portal.mail.LetterDraft;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.mail.Stationery;
import dev.cocreate.portal.people.Admission;
import dev.cocreate.portal.platform.text.Words;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;

/** Letters to one person about something of theirs, at once; to whom gets e-mails of the portal at all. */
@ApplicationScoped
@Transactional
public class PersonalLetters {
    private final Jdbi jdbi;
    private final Admission admission;
    private final Stationery stationery;
    private final NoticeLetters letters;
    private final Outbox outbox;

    @Inject
    PersonalLetters(Jdbi jdbi, Admission admission, Stationery stationery, NoticeLetters letters, Outbox outbox) {
        this.jdbi = jdbi;
        this.admission = admission;
        this.stationery = stationery;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** Posts with the transaction under way what {@code letter} writes, whose subject it returns. */
    @Transactional(TxType.MANDATORY)
    public void post(PersonId to, BiFunction<LetterDraft, Words, String> letter) {
        jdbi.withHandle(handle -> handle.createQuery("select p.id as person_id, p.email, p.language from person p"
                                + " left join notice_choice c on c.person_id = p.id where p.id = ? and p.erased_at is null"
                                + " and not p.sample and p.email not like '%.invalid'"
                                + " and coalesce(c.channel, 'EMAIL') in ('EMAIL', 'DIGEST')")
                        .bind(0, to.value())
                        .map((row, context) -> Reader.of(row))
                        .findOne())
                .filter(reader -> admission.admits(reader.email()))
                .ifPresent(reader -> {
                    var words = letters.words(reader.language());
                    var draft = stationery.sheet(reader.language());
                    var subject = letter.apply(draft, words);
                    outbox.post(letters.ended(draft, reader, words, subject));
                });
    }
}
