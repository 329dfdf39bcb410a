package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.people.Role;
import dev.cocreate.portal.people.Email;
import dev.cocreate.portal.people.People;
import dev.cocreate.portal.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** People as plugins see them. */
@ApplicationScoped
class PluginPeople implements dev.cocreate.plugin.people.People, Offered<dev.cocreate.plugin.people.People> {
    private final People people;
    private final Acting acting;

    @Inject
    PluginPeople(People people, Acting acting) {
        this.people = people;
        this.acting = acting;
    }

    @Override
    public Class<dev.cocreate.plugin.people.People> type() {
        return dev.cocreate.plugin.people.People.class;
    }

    @Override
    public Optional<dev.cocreate.plugin.people.Person> find(String id) {
        return acting.find(id).map(PluginPeople::told);
    }

    @Override
    public Optional<dev.cocreate.plugin.people.Person> withEmail(String email) {
        return acting.asked(() -> people.find(Email.parse("email", email)).map(PluginPeople::told));
    }

    private static dev.cocreate.plugin.people.Person told(Person person) {
        return new dev.cocreate.plugin.people.Person(
                person.id().toString(),
                person.name(),
                person.email(),
                Role.valueOf(person.role().name()),
                Locale.forLanguageTag(person.language()));
    }
}
