package dev.cocreate.portal.plugins;

import dev.cocreate.portal.people.People;
import dev.cocreate.portal.people.Person;
import dev.cocreate.portal.platform.problems.HeldProblem;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Messages;
import dev.cocreate.portal.platform.text.Words;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** In whose name a plugin does something, and how it is told that it cannot be done. For features that offer services to plugins. */
@ApplicationScoped
public class Acting {
    private final People people;
    private final Messages messages;
    private final Clock clock;

    @Inject
    Acting(People people, Messages messages, Clock clock) {
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** The plugin itself, as one of the team. */
    public Visitor as(AskingPlugin plugin) {
        return people.program("plugin-" + plugin.id(), plugin.name()).visiting();
    }

    /** A person, in whose name the plugin acts. */
    public Visitor as(AskingPlugin plugin, String person) {
        var found = find(person).orElseThrow(() -> new NotFoundProblem("person", person));
        return new Visitor(
                found.id(), found.name(), found.role(), Optional.of(as(plugin).id()));
    }

    /** The person with that id as plugins know it. */
    public Optional<Person> find(String person) {
        return isNumber(person) ? people.find(new PersonId(Long.parseLong(person))) : Optional.empty();
    }

    /** Where a list by id goes on: what the page before gave as next; what is no such thing begins anew. */
    public static long place(String after) {
        return isNumber(after) ? Long.parseLong(after) : 0;
    }

    /** Whether a text without meaning may be one of the portal's ids. */
    public static boolean isNumber(String id) {
        return id.matches("[0-9]{1,18}");
    }

    /** Does what a plugin asked for, or tells it why not. */
    public <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidProblem invalid) {
            var error = invalid.errors().get(0);
            var field = error.field();
            throw new dev.cocreate.plugin.Problem(
                    "invalid", field, field + ": " + words().say("problem." + error.key(), error.namesAndValues()));
        } catch (HeldProblem held) {
            throw new dev.cocreate.plugin.Problem(
                    held.slug(),
                    "",
                    "The team looks at what this person writes before others read it. It waits for the team.");
        } catch (Problem problem) {
            throw new dev.cocreate.plugin.Problem(problem.slug(), "", problem.sentence());
        }
    }

    private Words words() {
        return messages.in(Language.EN, ZoneId.of("UTC"), clock.instant());
    }
}
