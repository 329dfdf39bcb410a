package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.ideas.Answer;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.web.Mark;
import java.util.Optional;

/**
 * An idea, and what became of it.
 *
 * @param answer the latest one of the team; empty while it waits
 * @param mark its place in the list
 */
public record Outcome(IdeaView idea, Optional<Answer> answer, Mark mark) {
    /** Where the answer stands, or the idea while it has none. */
    public String address() {
        return idea.path() + (answer.isPresent() ? "#answered" : "");
    }
}
