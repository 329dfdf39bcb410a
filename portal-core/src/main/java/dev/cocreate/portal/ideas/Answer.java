package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * What the team said when it moved an idea.
 *
 * @param status where it moved to
 * @param text Markdown
 * @param author their name; empty once they are erased
 * @param ending why and until when, of what was declined or retired
 */
public record Answer(Status status, String text, Optional<String> author, Instant givenAt, Ending ending) {}
