package dev.cocreate.plugin.pages;

import java.util.Objects;

/**
 * A titled piece of a page.
 *
 * @param title a few words, shown as the heading
 * @param body what stands below it
 * @since 1.0
 */
public record Panel(String title, Html body) {

    public Panel {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
    }
}
