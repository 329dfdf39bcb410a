package dev.cocreate.portal.pages;

import dev.cocreate.portal.follows.Follows;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.people.Kept;
import dev.cocreate.portal.people.PendingAction;
import dev.cocreate.portal.people.Refusal;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody wants to be told and has not signed in yet. */
@ApplicationScoped
class PendingFollow implements PendingAction {
    static final String KIND = "follow";

    private final Ideas ideas;
    private final Follows follows;
    private final PendingTitles titles;

    @Inject
    PendingFollow(Ideas ideas, Follows follows, PendingTitles titles) {
        this.ideas = ideas;
        this.follows = follows;
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
        var meant = new IdeaId(content.getJsonNumber("idea").longValueExact());
        var idea = ideas.viewGoingOn(meant, Optional.of(visitor)).id();
        follows.follow(idea, visitor);
        return "/ideas/" + idea;
    }

    @Override
    public Optional<Kept> shown(JsonObject content) {
        return Optional.of(new Kept(
                KIND, titles.of(new IdeaId(content.getJsonNumber("idea").longValueExact()))));
    }

    @Override
    public Refusal refused(JsonObject content, Problem why) {
        return Refusal.of("/ideas", "follow.gone");
    }
}
