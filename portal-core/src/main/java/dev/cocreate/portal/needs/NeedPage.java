package dev.cocreate.portal.needs;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list of needs.
 *
 * @param next what to hand back as {@code after} for the page that follows; empty at the end
 */
public record NeedPage(List<NeedView> items, Optional<String> next) {}
