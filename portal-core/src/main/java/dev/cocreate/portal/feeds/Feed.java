package dev.cocreate.portal.feeds;

import dev.cocreate.portal.platform.text.Html;
import java.time.Instant;
import java.util.List;

/**
 * A feed, ready to be written.
 *
 * @param self its own path
 * @param page path of the page that shows the same to people
 * @param begun since when there is something that it tells about, also while nothing is in it
 */
record Feed(String title, String self, String page, Instant begun, List<Entry> entries) {
    /** When anything in it changed last. */
    Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(begun);
    }

    /**
     * Something new.
     *
     * @param name what it is, for its id: {@code idea:42}
     * @param page path of where it stands
     */
    record Entry(
            String name, String title, String page, String author, Instant published, Instant updated, Html content) {}
}
