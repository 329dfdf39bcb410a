package dev.cocreate.portal.pages;

import dev.cocreate.portal.decisions.Decisions;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Stances;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Puts together what the team reads of its decisions on an idea's page; nobody else does. */
@ApplicationScoped
class DecidingParts {
    private final Decisions decisions;
    private final Stances stances;

    @Inject
    DecidingParts(Decisions decisions, Stances stances) {
        this.decisions = decisions;
        this.stances = stances;
    }

    Optional<DecidingPart> of(IdeaView idea, Optional<Visitor> reader) {
        return reader.filter(Visitor::isTeam)
                .map(team -> new DecidingPart(
                        decisions.of(idea.id()), stances.isOfTheTeam(idea.id()), Optional.empty(), List.of()));
    }
}
