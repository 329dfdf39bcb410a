package dev.cocreate.portal.dashboard;

import dev.cocreate.portal.ideas.IdeaId;
import java.time.Instant;

/**
 * An idea that is wanted more than others lately, however old it is.
 *
 * @param week votes of the last seven days
 * @param month votes of the last thirty days
 * @param votes all of them
 */
public record Riser(IdeaId id, String title, int week, int month, int votes, Instant createdAt) {}
