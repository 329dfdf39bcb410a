package dev.cocreate.portal.ideas;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the team dares to say about when.
 *
 * @param confidence how sure it is
 * @param due the last day by which it wants to have shipped, where it gives one
 */
public record Outlook(Optional<Confidence> confidence, Optional<LocalDate> due) {
    static final Outlook NONE = new Outlook(Optional.empty(), Optional.empty());
}
