package dev.cocreate.portal.notes;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody of the team noted about an idea.
 *
 * @param text Markdown
 * @param author their name; empty once they are erased
 * @param mine whether whoever reads it wrote it
 */
public record Note(long id, String text, Optional<String> author, Instant writtenAt, boolean mine) {}
