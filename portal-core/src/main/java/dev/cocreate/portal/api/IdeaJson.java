package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.Confidence;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.SimilarIdea;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.votes.Importance;
import dev.cocreate.portal.votes.Stake;
import dev.cocreate.portal.votes.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** Ideas as the API writes them. */
@ApplicationScoped
class IdeaJson {
    private final Operator operator;

    @Inject
    IdeaJson(Operator operator) {
        this.operator = operator;
    }

    JsonObject of(IdeaView idea) {
        return object(idea).build();
    }

    /** With the visitor's own vote as {@code voted}. */
    JsonObject of(IdeaView idea, Tally tally) {
        return object(idea)
                .add("votes", tally.votes())
                .add("voted", tally.mine())
                .build();
    }

    /** With what the team said last as {@code answer}, when it is decided. */
    JsonObject of(SimilarIdea similar) {
        var json = object(similar.idea());
        put(json, "answer", similar.answer());
        return json.build();
    }

    /** With the idea that it goes on in as {@code mergedInto}. */
    JsonObject merged(IdeaView idea, IdeaId into) {
        return object(idea).add("mergedInto", into.toString()).build();
    }

    private JsonObjectBuilder object(IdeaView idea) {
        var json = Json.createObjectBuilder()
                .add("id", idea.id().toString())
                .add("title", idea.title())
                .add("text", idea.text())
                .add("need", idea.need())
                .add("language", idea.language())
                .add("status", idea.status().slug())
                .add("kind", idea.status().kind().slug())
                .add("board", idea.board().slug())
                .add("tags", Json.createArrayBuilder(idea.tags()))
                .add("votes", idea.votes())
                .add("staleVotes", idea.staleVotes())
                .add("comments", idea.comments())
                .addNull("mergedInto")
                .add("createdAt", idea.createdAt().toString())
                .add("url", operator.baseUrl() + idea.path());
        put(json, "author", idea.author());
        put(json, "hypothesis", idea.stance().hypothesis());
        put(json, "harm", idea.stance().harmFor(false));
        put(json, "confidence", idea.outlook().confidence().map(Confidence::slug));
        put(json, "due", idea.outlook().due().map(Object::toString));
        put(json, "editedAt", idea.editedAt().map(Object::toString));
        return json;
    }

    void put(JsonObjectBuilder json, Stake stake) {
        put(json, "importance", stake.importance().map(Importance::slug));
        put(json, "reason", stake.reason());
    }

    private static void put(JsonObjectBuilder json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.add(name, text), () -> json.addNull(name));
    }
}
