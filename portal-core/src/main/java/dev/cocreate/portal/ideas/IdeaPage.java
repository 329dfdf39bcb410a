package dev.cocreate.portal.ideas;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next what to hand back as {@code after} for the page that follows; empty at the end
 */
public record IdeaPage(List<IdeaView> items, Optional<String> next) {}
