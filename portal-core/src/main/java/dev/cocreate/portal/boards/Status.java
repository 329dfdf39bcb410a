package dev.cocreate.portal.boards;

import dev.cocreate.portal.platform.text.Words;
import java.util.Optional;

/**
 * A state of the workflow.
 *
 * @param slug its name in addresses and in the API
 * @param kind what it means
 * @param name what the team calls it; without one it is called by its kind, in the reader's language
 */
public record Status(long id, String slug, Kind kind, Optional<String> name) {
    /** What a reader sees. */
    public String label(Words words) {
        return name.orElseGet(() -> words.say("status." + kind.slug()));
    }
}
