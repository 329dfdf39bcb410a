package dev.cocreate.portal.people;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/** Everything the portal keeps about somebody: as a copy, and away. */
@ApplicationScoped
@Transactional
class Farewell {
    private final Jdbi jdbi;
    private final People people;
    private final Outbox outbox;
    private final Events events;
    private final Instance<PersonalData> features;

    @Inject
    Farewell(Jdbi jdbi, People people, Outbox outbox, Events events, @Any Instance<PersonalData> features) {
        this.jdbi = jdbi;
        this.people = people;
        this.outbox = outbox;
        this.events = events;
        this.features = features;
    }

    /** All of it, by feature. */
    JsonObject copy(Visitor visitor) {
        var person = people.find(visitor.id()).orElseThrow();
        var letters = Json.createArrayBuilder();
        outbox.to(person.email())
                .forEach(letter -> letters.add(Json.createObjectBuilder()
                        .add("subject", letter.subject())
                        .add("text", letter.text())
                        .add("written", letter.createdAt().toString())));
        var copy = Json.createObjectBuilder()
                .add(
                        "person",
                        Json.createObjectBuilder()
                                .add("id", person.id().toString())
                                .add("email", person.email())
                                .add("name", person.name())
                                .add("role", person.role().slug())
                                .add("language", person.language())
                                .add("joined", person.createdAt().toString()));
        features.forEach(feature -> copy.add(feature.kind(), feature.of(visitor.id())));
        return copy.add("letters", letters).build();
    }

    /** Removes the person and keeps what counts. It cannot be undone. The last administrator stays. */
    void erase(Visitor visitor) {
        var person = people.find(visitor.id()).orElseThrow();
        people.requireAnotherAdministrator(visitor.id());
        features.forEach(feature -> feature.forget(visitor.id()));
        outbox.forget(person.email());
        jdbi.useHandle(handle -> {
            handle.execute(
                    "delete from session where person_id = ?", visitor.id().value());
            handle.execute(
                    "delete from api_key where person_id = ?", visitor.id().value());
            handle.execute("delete from sign_in_link where email = ?", person.email());
            handle.execute(
                    "update person set email = null, name = null, role = 'CUSTOMER', language = 'en', erased_at = now()"
                            + " where id = ?",
                    visitor.id().value());
        });
        people.forgetRecalled();
        events.append(new PersonErased(visitor));
    }
}
