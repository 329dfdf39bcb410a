package dev.cocreate.portal.notices;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.people.People;
import dev.cocreate.portal.people.Person;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** How everybody wants to be told, and the only way to choose it. */
@ApplicationScoped
@Transactional
public class Channels {
    private final Jdbi jdbi;
    private final People people;
    private final Outbox outbox;
    private final Events events;
    private final Clock clock;

    @Inject
    Channels(Jdbi jdbi, People people, Outbox outbox, Events events, Clock clock) {
        this.jdbi = jdbi;
        this.people = people;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(TxType.SUPPORTS)
    public Channel of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("select channel from notice_choice where person_id = ?")
                        .bind(0, person.value())
                        .mapTo(Channel.class)
                        .findOne())
                .orElse(Channel.EMAIL);
    }

    /** The visitor wants to be told so from now on; letters that still wait follow that choice. */
    public void choose(Channel channel, Visitor visitor) {
        if (of(visitor.id()) == channel) {
            return;
        }
        var digest = channel == Channel.DIGEST ? Week.next(clock.instant()) : null;
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into notice_choice (person_id, channel, next_digest_at) values (:person, :channel, :digest)"
                                + " on conflict (person_id) do update set channel = excluded.channel,"
                                + " next_digest_at = excluded.next_digest_at, chosen_at = now()")
                .bind("person", visitor.id().value())
                .bind("channel", channel.name())
                .bind("digest", digest == null ? null : digest.atOffset(ZoneOffset.UTC))
                .execute());
        if (!channel.isByMail()) {
            outbox.stop(person(visitor.id()).email());
        }
        events.append(new ChannelChosen(visitor, channel));
    }

    /** No more letters to this person; what happens still waits in the portal, unless they wanted nothing at all. */
    public void stopLetters(PersonId whose) {
        var person = person(whose);
        if (of(whose).isByMail()) {
            choose(Channel.PORTAL, person.visiting());
        }
    }

    private Person person(PersonId id) {
        return people.find(id).orElseThrow(() -> new NotFoundProblem("person", id));
    }
}
