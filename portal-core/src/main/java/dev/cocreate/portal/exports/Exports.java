package dev.cocreate.portal.exports;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Every list that can be taken along, and who took which. */
@ApplicationScoped
public class Exports {
    private final Instance<ExportedList> lists;
    private final Events events;

    @Inject
    Exports(@Any Instance<ExportedList> lists, Events events) {
        this.lists = lists;
        this.events = events;
    }

    /** The list of that name; 403 for whoever may not have it. */
    public ExportedList find(String name, Visitor reader) {
        var found = lists.stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("export", name));
        if (!reader.role().atLeast(found.reader())) {
            throw new ForbiddenProblem(
                    "role-needed", "This needs the role " + found.reader().slug() + ".");
        }
        return found;
    }

    /** Remembers that somebody takes it along. */
    @Transactional
    public void taken(ExportedList list, Rows rows, Visitor reader) {
        events.append(new ListExported(reader, list.name(), rows.count()));
    }
}
