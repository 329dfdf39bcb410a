package dev.cocreate.portal.duties;

import dev.cocreate.portal.events.EventConsumer;
import dev.cocreate.portal.events.LoggedEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.people.People;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Tells the team what concerns it as it happens. An event that comes again finds everybody told. */
@ApplicationScoped
class DutyTeller implements EventConsumer {
    private static final String PROPOSED = "IdeaProposed";
    private static final String ASSIGNED = "IdeaAssigned";
    private static final String REPORTED = "ReportMade";
    private static final String ROLE = "RoleChanged";

    private final Duties duties;
    private final Watches watches;
    private final People people;

    @Inject
    DutyTeller(Duties duties, Watches watches, People people) {
        this.duties = duties;
        this.watches = watches;
        this.people = people;
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PROPOSED, ASSIGNED, REPORTED, ROLE);
    }

    @Override
    public boolean isPatient() {
        return true;
    }

    @Override
    public void accept(LoggedEvent event) {
        switch (event.kind()) {
            case PROPOSED -> tell(Duty.NEW_IDEA, event, 0, watches.of(id(event.facts(), "board")));
            case ASSIGNED -> assigned(event);
            case REPORTED ->
                duties.openReport(idea(event), id(event.facts(), "comment"))
                        .ifPresent(report -> tell(Duty.REPORT, event, report, duties.team()));
            case ROLE -> role(new PersonId(id(event.facts(), "whose")));
            default -> throw new IllegalArgumentException(event.kind());
        }
    }

    private void assigned(LoggedEvent event) {
        var before = id(event.facts(), "from");
        var now = id(event.facts(), "to");
        if (before != 0 && before != now) {
            duties.takeBack(idea(event), new PersonId(before));
        }
        if (now != 0 && before != now) {
            tell(Duty.ASSIGNED, event, event.id(), List.of(now));
        }
    }

    private void role(PersonId whose) {
        people.find(whose).ifPresent(person -> {
            if (person.role() == Role.CUSTOMER) {
                duties.leave(whose);
            } else if (person.role() == Role.ADMINISTRATOR) {
                watches.welcome(whose, person.visiting());
            }
        });
    }

    /** Nobody needs to be told of their own doing. */
    private void tell(Duty duty, LoggedEvent event, long cause, Collection<Long> concerned) {
        var others = concerned.stream().filter(person -> !isBy(event, person)).toList();
        duties.tell(duty, idea(event), cause, event.at(), others);
    }

    private static boolean isBy(LoggedEvent event, long person) {
        return event.person().filter(by -> by.value() == person).isPresent()
                || event.actedBy().filter(by -> by.value() == person).isPresent();
    }

    private static IdeaId idea(LoggedEvent event) {
        return new IdeaId(event.idea().orElseThrow());
    }

    private static long id(JsonObject facts, String name) {
        var id = facts.getJsonNumber(name);
        return id == null ? 0 : id.longValueExact();
    }
}
