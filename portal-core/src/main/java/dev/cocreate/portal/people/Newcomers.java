package dev.cocreate.portal.people;

import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * People whom the team speaks of before they come themselves. They are made by address, many at once, and nothing is sent to them;
 * whether they may come in is asked when they do.
 */
@ApplicationScoped
public class Newcomers {
    private static final String MAKE = """
            with made as (
                insert into person (email, name, language)
                select t.email, t.name, :language from unnest(cast(:emails as text[]), cast(:names as text[])) t (email, name)
                order by t.email on conflict (email) do nothing returning id
            )
            insert into event (kind, person_id, acted_by) select 'PersonJoined', id, :actor from made""";

    private final Jdbi jdbi;
    private final People people;
    private final EventBell bell;

    @Inject
    Newcomers(Jdbi jdbi, People people, EventBell bell) {
        this.jdbi = jdbi;
        this.people = people;
        this.bell = bell;
    }

    /** Who has these addresses now; for each that is new somebody is made, with that name or a guess at one. */
    @Transactional(TxType.MANDATORY)
    public Map<Email, PersonId> known(Map<Email, String> names, Language language, Visitor by) {
        var emails = List.copyOf(names.keySet());
        jdbi.useHandle(handle -> handle.createUpdate(MAKE)
                .bind("language", language.code())
                .bind("emails", emails.stream().map(Email::text).toArray(String[]::new))
                .bind("names", emails.stream().map(email -> name(email, names)).toArray(String[]::new))
                .bind("actor", by.id().value())
                .execute());
        people.forgetRecalled();
        bell.ring();
        var known = new HashMap<Email, PersonId>();
        jdbi.useHandle(handle -> handle.createQuery("select id, email from person where email = any(:emails)")
                .bind("emails", emails.stream().map(Email::text).toArray(String[]::new))
                .map((row, context) -> known.put(new Email(row.getString("email")), new PersonId(row.getLong("id"))))
                .list());
        return known;
    }

    private static String name(Email email, Map<Email, String> names) {
        var name = names.getOrDefault(email, "");
        return name.isEmpty() ? email.nameGuess() : name;
    }
}
