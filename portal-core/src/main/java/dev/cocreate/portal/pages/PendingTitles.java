package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What ideas are called, for whom something about them is kept until they sign in. */
@ApplicationScoped
class PendingTitles {
    private final Ideas ideas;

    @Inject
    PendingTitles(Ideas ideas) {
        this.ideas = ideas;
    }

    /** As everybody may read it; a dash for what not everybody may, or what is gone. */
    String of(IdeaId idea) {
        try {
            return ideas.view(idea, Optional.empty()).title();
        } catch (NotFoundProblem hidden) {
            return "–";
        }
    }
}
