package dev.cocreate.portal.accounts;

import dev.cocreate.portal.events.EventConsumer;
import dev.cocreate.portal.events.LoggedEvent;
import dev.cocreate.portal.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Brings whoever is new, or has another address, to the account of their mail domain. */
@ApplicationScoped
class MailDomains implements EventConsumer {
    private final People people;
    private final Memberships memberships;

    @Inject
    MailDomains(People people, Memberships memberships) {
        this.people = people;
        this.memberships = memberships;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("PersonJoined", "ProfileChanged");
    }

    @Override
    public boolean isPatient() {
        return true;
    }

    @Override
    public void accept(LoggedEvent event) {
        event.person()
                .flatMap(people::find)
                .ifPresent(person -> memberships.joinByDomain(person.id(), person.visiting()));
    }
}
