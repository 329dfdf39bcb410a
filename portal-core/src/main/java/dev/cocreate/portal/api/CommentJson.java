package dev.cocreate.portal.api;

import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.reactions.Reaction;
import dev.cocreate.portal.reactions.ReactionTally;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.OptionalLong;

/** Comments as the API writes them. */
final class CommentJson {
    /** Stands for the name of whoever was erased; programs have no language. */
    static final String NOBODY = "…";

    private CommentJson() {}

    static JsonObject of(CommentView comment) {
        var json = Json.createObjectBuilder().add("id", Long.toString(comment.id()));
        put(json, "parent", text(comment.parent()));
        put(json, "author", comment.author());
        json.add("team", comment.team())
                .add("mine", comment.mine())
                .add("text", comment.text().typed(NOBODY))
                .add("createdAt", comment.writtenAt().toString());
        put(json, "editedAt", comment.editedAt().map(Object::toString));
        put(json, "gone", comment.gone().map(CommentView.Gone::slug));
        put(json, "reason", comment.gone().flatMap(CommentView.Gone::reason));
        json.add("reactions", counts(comment.reactions()));
        var replies = Json.createArrayBuilder();
        comment.replies().forEach(reply -> replies.add(of(reply)));
        return json.add("replies", replies).build();
    }

    static JsonObject of(long comment, ReactionTally tally) {
        var mine = Json.createArrayBuilder();
        for (var reaction : Reaction.values()) {
            if (tally.isMine(reaction)) {
                mine.add(reaction.slug());
            }
        }
        return Json.createObjectBuilder()
                .add("id", Long.toString(comment))
                .add("reactions", counts(tally))
                .add("reacted", mine)
                .build();
    }

    private static JsonObjectBuilder counts(ReactionTally tally) {
        var counts = Json.createObjectBuilder();
        for (var reaction : Reaction.values()) {
            counts.add(reaction.slug(), tally.count(reaction));
        }
        return counts;
    }

    static Optional<String> text(OptionalLong id) {
        return id.isPresent() ? Optional.of(Long.toString(id.getAsLong())) : Optional.empty();
    }

    static void put(JsonObjectBuilder json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.add(name, text), () -> json.addNull(name));
    }
}
