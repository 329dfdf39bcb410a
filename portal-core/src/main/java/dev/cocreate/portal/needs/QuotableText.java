package dev.cocreate.portal.needs;

import java.util.Optional;

/**
 * What somebody said at an idea, and of which a part may be pinned.
 *
 * @param at id of the comment, or of the person whose reason it is; 0 for the need of the idea
 * @param person who said it
 * @param name empty once they are erased
 */
public record QuotableText(
        Quote.Source source, long idea, long at, Optional<Long> person, Optional<String> name, String text) {
    /** Whether these words stand in it, however the spaces between them are. */
    boolean says(String words) {
        return spaced(text).contains(spaced(words));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
