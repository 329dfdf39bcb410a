package dev.cocreate.portal.bursts;

import dev.cocreate.portal.ideas.IdeaId;
import java.util.Optional;

/**
 * A vote of somebody that lies aside, as they see it.
 *
 * @param appeal what they said to it
 * @param answer what the team said to that
 */
public record OwnQuarantine(
        IdeaId idea, String title, String language, Optional<String> appeal, Optional<String> answer) {}
