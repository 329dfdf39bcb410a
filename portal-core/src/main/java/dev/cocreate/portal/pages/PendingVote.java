package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.people.Kept;
import dev.cocreate.portal.people.PendingAction;
import dev.cocreate.portal.people.Refusal;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.votes.BudgetProblem;
import dev.cocreate.portal.votes.Votes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A vote of somebody who has not signed in yet. */
@ApplicationScoped
class PendingVote implements PendingAction {
    static final String KIND = "vote";

    private final Ideas ideas;
    private final Votes votes;
    private final PendingTitles titles;

    @Inject
    PendingVote(Ideas ideas, Votes votes, PendingTitles titles) {
        this.ideas = ideas;
        this.votes = votes;
        this.titles = titles;
    }

    static JsonObject json(IdeaId idea) {
        return Json.createObjectBuilder().add("idea", idea.value()).build();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String apply(JsonObject content, Visitor visitor) {
        var wanted = new IdeaId(content.getJsonNumber("idea").longValueExact());
        var idea = ideas.viewGoingOn(wanted, Optional.of(visitor)).id();
        votes.cast(idea, visitor);
        return "/ideas/" + idea;
    }

    @Override
    public Optional<Kept> shown(JsonObject content) {
        return Optional.of(new Kept(
                KIND, titles.of(new IdeaId(content.getJsonNumber("idea").longValueExact()))));
    }

    @Override
    public Refusal refused(JsonObject content, Problem why) {
        if (why instanceof NotFoundProblem) {
            return Refusal.of("/ideas", "vote.gone");
        }
        var sentence = why instanceof BudgetProblem ? "vote.budget" : "vote.closed";
        return Refusal.of("/ideas/" + content.getJsonNumber("idea"), sentence);
    }
}
