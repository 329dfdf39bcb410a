package dev.cocreate.plugin;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list, and where it goes on.
 *
 * @param items in order
 * @param next hand it over as {@code after} to get what follows; empty at the end
 * @since 1.0
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }
}
