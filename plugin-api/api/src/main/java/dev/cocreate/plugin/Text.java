package dev.cocreate.plugin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A few words in several languages, English among them.
 *
 * <pre>{@code Text.of("Reach").in("de", "Reichweite")}</pre>
 *
 * @param byLanguage the words by language, such as {@code en}
 * @since 1.0
 */
public record Text(Map<String, String> byLanguage) {

    private static final String ENGLISH = "en";

    public Text {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("A text needs English words: " + byLanguage);
        }
    }

    public static Text of(String english) {
        return new Text(Map.of(ENGLISH, english));
    }

    /** No words at all. */
    public static Text none() {
        return of("");
    }

    /** The same with words in another language. */
    public Text in(String language, String words) {
        var more = new HashMap<>(byLanguage);
        more.put(language, words);
        return new Text(more);
    }

    /** In a reader's language or, where there are no words in it, in English. */
    public String to(Locale reader) {
        return byLanguage.getOrDefault(reader.getLanguage(), byLanguage.getOrDefault(ENGLISH, ""));
    }
}
