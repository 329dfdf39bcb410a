package dev.cocreate.portal.pages;

import dev.cocreate.portal.comments.CommentDraft;
import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.comments.Comments;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.people.Kept;
import dev.cocreate.portal.people.PendingAction;
import dev.cocreate.portal.people.Refusal;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** A comment of somebody who has not signed in yet. */
@ApplicationScoped
class PendingComment implements PendingAction {
    static final String KIND = "comment";

    private final Ideas ideas;
    private final Comments comments;

    @Inject
    PendingComment(Ideas ideas, Comments comments) {
        this.ideas = ideas;
        this.comments = comments;
    }

    static JsonObject json(IdeaId idea, OptionalLong parent, String text) {
        var json = Json.createObjectBuilder().add("idea", idea.value()).add("text", text);
        parent.ifPresent(id -> json.add("parent", id));
        return json.build();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String apply(JsonObject content, Visitor visitor) {
        var meant = new IdeaId(content.getJsonNumber("idea").longValueExact());
        var idea = ideas.viewGoingOn(meant, Optional.of(visitor)).id();
        var parent = content.getJsonNumber("parent");
        var written = comments.write(
                idea,
                parent == null ? OptionalLong.empty() : OptionalLong.of(parent.longValueExact()),
                CommentDraft.of(content.getString("text")),
                visitor);
        return CommentView.path(idea, written.id());
    }

    @Override
    public Optional<Kept> shown(JsonObject content) {
        return Optional.of(new Kept(KIND, content.getString("text")));
    }

    @Override
    public Refusal refused(JsonObject content, Problem why) {
        return why instanceof NotFoundProblem
                ? Refusal.withWords("/ideas/new", "comment.gone")
                : Refusal.withWords("/ideas/" + content.getJsonNumber("idea") + "#comment", "comment");
    }
}
