package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.Proposals;
import dev.cocreate.portal.people.Kept;
import dev.cocreate.portal.people.PendingAction;
import dev.cocreate.portal.people.Refusal;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An idea of somebody who has not signed in yet. */
@ApplicationScoped
class PendingIdea implements PendingAction {
    static final String KIND = "idea";

    private final Proposals proposals;
    private final Visit visit;

    @Inject
    PendingIdea(Proposals proposals, Visit visit) {
        this.proposals = proposals;
        this.visit = visit;
    }

    static JsonObject json(IdeaDraft draft) {
        return draft.json();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String apply(JsonObject content, Visitor visitor) {
        Language hint = visit.language();
        return proposals.proposeChecked(draft(content), visitor, hint).path();
    }

    static IdeaDraft draft(JsonObject content) {
        return IdeaDraft.of(content);
    }

    @Override
    public Optional<Kept> shown(JsonObject content) {
        return Optional.of(new Kept(
                KIND,
                Stream.of("title", "need", "text")
                        .map(content::getString)
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining("\n\n"))));
    }

    @Override
    public Refusal refused(JsonObject content, Problem why) {
        return Refusal.withWords("/ideas/new", "idea");
    }
}
