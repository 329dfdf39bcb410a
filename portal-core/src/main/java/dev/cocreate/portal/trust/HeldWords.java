package dev.cocreate.portal.trust;

import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What somebody new wrote.
 *
 * @param author their name; empty once they are erased
 * @param idea what a comment is about; empty for an idea
 * @param content as the feature it belongs to keeps a draft; empty once it was published
 * @param language code of the language of whoever wrote it
 * @param outcome empty while it waits for the team
 * @param words what the team said to its author
 * @param place where to read it, once it was published
 */
public record HeldWords(
        long id,
        PersonId person,
        Optional<String> author,
        OptionalLong idea,
        Optional<JsonObject> content,
        String language,
        Instant madeAt,
        Optional<Outcome> outcome,
        String words,
        Optional<String> place) {

    public boolean isComment() {
        return idea.isPresent();
    }

    /** What became of it. */
    public enum Outcome {
        APPROVED,
        DECLINED
    }
}
