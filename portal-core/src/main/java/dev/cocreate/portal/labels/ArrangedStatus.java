package dev.cocreate.portal.labels;

import dev.cocreate.portal.boards.Status;

/**
 * A status as administrators see it.
 *
 * @param ideas how many are in it
 */
public record ArrangedStatus(Status status, int ideas) {}
