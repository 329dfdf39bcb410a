package dev.cocreate.portal.pages;

import dev.cocreate.portal.behalf.Evidences;
import dev.cocreate.portal.bursts.Bursts;
import dev.cocreate.portal.changes.TriageForms;
import dev.cocreate.portal.demand.Questions;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.merging.Merges;
import dev.cocreate.portal.needs.IdeasOfNeeds;
import dev.cocreate.portal.notes.Notes;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.scores.ScoreSheets;
import dev.cocreate.portal.segments.Backings;
import dev.cocreate.portal.trust.Held;
import dev.cocreate.portal.votes.Budgets;
import dev.cocreate.portal.votes.Reasons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Puts together what an idea's page holds for one reader. */
@ApplicationScoped
class ReaderParts {
    private static final int SHOWN = 5;

    private final Ideas ideas;
    private final Reasons reasons;
    private final Questions questions;
    private final Budgets budgets;
    private final Merges merges;
    private final Backings backings;
    private final Evidences evidence;
    private final TriageForms triage;
    private final IdeasOfNeeds hung;
    private final Bursts bursts;
    private final Held held;
    private final Notes notes;
    private final ScoreSheets scores;
    private final Markdown markdown;

    @Inject
    ReaderParts(
            Ideas ideas,
            Reasons reasons,
            Questions questions,
            Budgets budgets,
            Merges merges,
            Backings backings,
            Evidences evidence,
            TriageForms triage,
            IdeasOfNeeds hung,
            Bursts bursts,
            Held held,
            Notes notes,
            ScoreSheets scores,
            Markdown markdown) {
        this.ideas = ideas;
        this.reasons = reasons;
        this.questions = questions;
        this.budgets = budgets;
        this.merges = merges;
        this.backings = backings;
        this.evidence = evidence;
        this.triage = triage;
        this.hung = hung;
        this.bursts = bursts;
        this.held = held;
        this.notes = notes;
        this.scores = scores;
        this.markdown = markdown;
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
                reader.isTeam() ? merges.into(idea.id()) : List.of(),
                reader.isTeam()
                        ? Optional.of(new ReaderPart.BackedPart(idea, backings.of(idea.id()), evidence.of(idea.id())))
                        : Optional.empty(),
                reader.isTeam() ? Optional.of(team(idea, reader)) : Optional.empty(),
                reader.isTeam() ? List.of() : waiting(idea, reader));
    }

    private List<Html> waiting(IdeaView idea, Visitor reader) {
        return held.waitingOn(idea.id().value(), reader.id()).stream()
                .flatMap(said -> said.content().stream())
                .map(said -> markdown.html(said.getString("text")))
                .toList();
    }

    Optional<ReasonForm> question(IdeaView idea, Visitor reader) {
        return idea.status().kind().isFinal()
                ? Optional.empty()
                : reasons.of(idea.id(), reader).map(stake -> ReasonForm.of(idea.id(), stake));
    }

    private TeamPart team(IdeaView idea, Visitor reader) {
        return new TeamPart(
                triage.of(idea),
                hung.needOf(idea.id()),
                bursts.of(idea.id()),
                notes.of(idea.id(), reader).stream()
                        .map(note -> new TeamPart.Said(note, markdown.html(note.text())))
                        .toList(),
                scores.of(idea));
    }

    private Optional<ReasonsPage> behind(IdeaView idea, Visitor reader) {
        return reader.isTeam()
                ? Optional.of(ReasonsPage.of(
                        idea, reasons.split(idea.id()), reasons.newest(idea.id(), Optional.empty(), SHOWN)))
                : Optional.empty();
    }
}
