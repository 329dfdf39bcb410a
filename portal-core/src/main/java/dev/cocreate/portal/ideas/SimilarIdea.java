package dev.cocreate.portal.ideas;

import java.util.Optional;

/**
 * An idea like the one that somebody is about to propose.
 *
 * @param answer what the team said last, when the idea is decided
 */
public record SimilarIdea(IdeaView idea, Optional<String> answer) {
    public boolean isDecided() {
        return idea.status().kind().isFinal();
    }
}
