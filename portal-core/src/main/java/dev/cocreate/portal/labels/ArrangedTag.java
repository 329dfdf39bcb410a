package dev.cocreate.portal.labels;

import dev.cocreate.portal.boards.Tag;

/**
 * A tag as administrators see it.
 *
 * @param ideas how many have it
 */
public record ArrangedTag(Tag tag, int ideas) {}
