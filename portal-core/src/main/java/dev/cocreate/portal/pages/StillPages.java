package dev.cocreate.portal.pages;

import dev.cocreate.portal.demand.Confirmations;
import dev.cocreate.portal.demand.Question;
import dev.cocreate.portal.demand.Questions;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.platform.web.LocalAddress;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.votes.Reasons;
import dev.cocreate.portal.votes.Stake;
import dev.cocreate.portal.votes.Votes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Shows somebody what they are asked about and takes their answers, whichever way they came. */
@ApplicationScoped
class StillPages {
    private static final Set<String> ANSWERS = Set.of("yes", "no", "later", "undo", "all");

    private final Questions questions;
    private final Confirmations confirmations;
    private final Votes votes;
    private final Reasons reasons;
    private final Ideas ideas;
    private final Pages pages;
    private final Clock clock;

    @Inject
    StillPages(
            Questions questions,
            Confirmations confirmations,
            Votes votes,
            Reasons reasons,
            Ideas ideas,
            Pages pages,
            Clock clock) {
        this.questions = questions;
        this.confirmations = confirmations;
        this.votes = votes;
        this.reasons = reasons;
        this.ideas = ideas;
        this.pages = pages;
        this.clock = clock;
    }

    /** {@code address} is where this visitor sees their questions. */
    Response show(Visitor visitor, String address, Optional<String> said) {
        return page(visitor, address, Optional.empty(), said);
    }

    private Response page(Visitor visitor, String address, Optional<StillPage.Row> answered, Optional<String> said) {
        var rows = questions.open(visitor.id()).stream()
                .map(question -> StillPage.Row.open(address, question))
                .toList();
        return pages.show("demand/still.jte", new StillPage(address, rows, answered, said));
    }

    Response answer(Visitor visitor, String address, StillForm form) {
        if (!ANSWERS.contains(form.answer())) {
            throw new InvalidProblem(FieldError.of("answer", form.answer().isEmpty() ? "missing" : "unknown"));
        }
        questions.seen(visitor.id());
        if (form.answer().equals("all")) {
            confirmations.confirmAll(visitor);
            return onTo(address + "?said=all");
        }
        var idea = IdeaId.parse(form.idea());
        var answered = form.answer().equals("undo")
                ? undo(idea, visitor, address, form)
                : answer(idea, visitor, address, form);
        if (!form.to().isEmpty()) {
            return Response.seeOther(LocalAddress.of(form.to())).build();
        }
        if (form.isHtmx()) {
            return answered.map(row -> pages.show("demand/_row.jte", row))
                    .orElseGet(() ->
                            Response.noContent().header("HX-Refresh", "true").build());
        }
        // Only this page still knows what the vote meant.
        return answered.filter(StillPage.Row::isTakenBack)
                .map(row -> page(visitor, address, answered, Optional.empty()))
                .orElseGet(() -> onTo(address + "?said=" + form.answer()));
    }

    private static Response onTo(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** Empty when there was no such question any more. */
    private Optional<StillPage.Row> answer(IdeaId idea, Visitor visitor, String address, StillForm form) {
        return questions.about(idea, visitor.id()).map(question -> switch (form.answer()) {
            case "yes" -> {
                confirmations.confirm(idea, visitor);
                yield StillPage.Row.answered(address, question, "yes");
            }
            case "no" -> takeBack(question, visitor, address);
            default -> {
                questions.later(idea, visitor.id());
                yield StillPage.Row.answered(address, question, "later");
            }
        });
    }

    private StillPage.Row takeBack(Question question, Visitor visitor, String address) {
        var stake = reasons.of(question.idea(), visitor).orElse(Stake.none());
        votes.withdraw(question.idea(), visitor);
        return new StillPage.Row(address, question, "no", stake);
    }

    /** A vote that was taken back here counts again, with what it meant. */
    private Optional<StillPage.Row> undo(IdeaId id, Visitor visitor, String address, StillForm form) {
        if (!questions.wasTakenBack(id, visitor.id())) {
            return Optional.empty();
        }
        var idea = ideas.view(id, Optional.of(visitor));
        votes.cast(id, visitor);
        if (!form.stake().equals(Stake.none())) {
            reasons.give(id, visitor, form.stake());
        }
        var question = new Question(id, idea.title(), idea.language(), clock.instant(), false);
        return Optional.of(StillPage.Row.answered(address, question, "yes"));
    }
}
