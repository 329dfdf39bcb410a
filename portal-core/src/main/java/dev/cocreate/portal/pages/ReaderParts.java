package dev.cocreate.portal.pages;

import dev.cocreate.portal.behalf.Evidences;
import dev.cocreate.portal.demand.Questions;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.segments.Backings;
import dev.cocreate.portal.votes.Budgets;
import dev.cocreate.portal.votes.Reasons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Puts together what an idea's page holds for one reader. */
@ApplicationScoped
class ReaderParts {
    private static final int SHOWN = 5;

    private final Ideas ideas;
    private final Reasons reasons;
    private final Questions questions;
    private final Budgets budgets;
    private final Backings backings;
    private final Evidences evidence;

    @Inject
    ReaderParts(
            Ideas ideas, Reasons reasons, Questions questions, Budgets budgets, Backings backings, Evidences evidence) {
        this.ideas = ideas;
        this.reasons = reasons;
        this.questions = questions;
        this.budgets = budgets;
        this.backings = backings;
        this.evidence = evidence;
    }

    ReaderPart of(IdeaView idea, Optional<Visitor> reader) {
        return reader.map(known -> of(idea, known)).orElse(ReaderPart.NONE);
    }

    private ReaderPart of(IdeaView idea, Visitor reader) {
        var reason = question(idea, reader);
        return new ReaderPart(
                ideas.mayWithdraw(idea.id(), reader),
                reason,
                reason.flatMap(voted -> questions.about(idea.id(), reader.id())),
                idea.status().kind().isFinal() ? Optional.empty() : budgets.left(idea.board(), reader),
                behind(idea, reader),
                reader.isTeam()
                        ? Optional.of(new ReaderPart.BackedPart(idea, backings.of(idea.id()), evidence.of(idea.id())))
                        : Optional.empty());
    }

    Optional<ReasonForm> question(IdeaView idea, Visitor reader) {
        return idea.status().kind().isFinal()
                ? Optional.empty()
                : reasons.of(idea.id(), reader).map(stake -> ReasonForm.of(idea.id(), stake));
    }

    private Optional<ReasonsPage> behind(IdeaView idea, Visitor reader) {
        return reader.isTeam()
                ? Optional.of(ReasonsPage.of(
                        idea, reasons.split(idea.id()), reasons.newest(idea.id(), Optional.empty(), SHOWN)))
                : Optional.empty();
    }
}
