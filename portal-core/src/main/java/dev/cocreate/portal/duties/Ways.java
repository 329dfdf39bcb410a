package dev.cocreate.portal.duties;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** How everybody of the team is told of what concerns them, and the only way to choose it. */
@ApplicationScoped
@Transactional
public class Ways {
    private final Jdbi jdbi;
    private final Events events;
    private final Clock clock;

    @Inject
    Ways(Jdbi jdbi, Events events, Clock clock) {
        this.jdbi = jdbi;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(TxType.SUPPORTS)
    public Map<Duty, Way> of(PersonId person) {
        var ways = new EnumMap<Duty, Way>(Duty.class);
        for (var duty : Duty.values()) {
            ways.put(duty, duty.usual());
        }
        jdbi.useHandle(handle -> handle.createQuery("select duty, way from duty_choice where person_id = ?")
                .bind(0, person.value())
                .map((row, context) ->
                        Map.entry(Duty.valueOf(row.getString("duty")), Way.valueOf(row.getString("way"))))
                .forEach(chosen -> ways.put(chosen.getKey(), chosen.getValue())));
        return ways;
    }

    /** The visitor wants to be told so from now on; what still waits for a letter follows that choice. */
    public void choose(Map<Duty, Way> wanted, Visitor visitor) {
        var before = of(visitor.id());
        if (before.equals(wanted)) {
            return;
        }
        wanted.forEach((duty, way) -> {
            if (before.get(duty) != way) {
                keep(duty, way, visitor.id());
            }
        });
        events.append(new WaysChosen(visitor, wanted));
    }

    private void keep(Duty duty, Way way, PersonId person) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into duty_choice (person_id, duty, way) values (?, ?, ?)"
                            + " on conflict (person_id, duty) do update set way = excluded.way",
                    person.value(),
                    duty.name(),
                    way.name());
            handle.createUpdate("update notice set letter_at = cast(:at as timestamptz) where person_id = :person"
                            + " and duty = :duty and mailed_at is null and read_at is null")
                    .bind(
                            "at",
                            way.letterAt(clock.instant())
                                    .map(OffsetDateTime::toString)
                                    .orElse(null))
                    .bind("person", person.value())
                    .bind("duty", duty.name())
                    .execute();
        });
    }

    /** No more letters; what went by e-mail waits in the portal from now on. */
    void stopLetters(Visitor whose) {
        var fewer = new EnumMap<Duty, Way>(Duty.class);
        of(whose.id()).forEach((duty, way) -> fewer.put(duty, way.isByMail() ? Way.PORTAL : way));
        choose(fewer, whose);
    }
}
