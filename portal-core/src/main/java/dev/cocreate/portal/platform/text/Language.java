package dev.cocreate.portal.platform.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language the portal speaks. To add one: a constant here and a file for each feature in {@code messages/}. */
public enum Language {
    /** Dates in the order most of the world writes them; there is no country in the choice. */
    EN("en", "en-001", "English", "ltr"),
    DE("de", "de", "Deutsch", "ltr"),
    ZH("zh-Hans", "zh-Hans", "简体中文", "ltr"),
    /** With European digits, which every Arabic reader knows and which match the figures people type. */
    AR("ar", "ar-u-nu-latn", "العربية", "rtl");

    private static final int LONGEST_HEADER = 200;

    private final String tag;
    private final Locale locale;
    private final String ownName;
    private final String direction;

    Language(String tag, String locale, String ownName, String direction) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(locale);
        this.ownName = ownName;
        this.direction = direction;
    }

    /** As HTML's {@code lang} attribute wants it. */
    public String tag() {
        return tag;
    }

    /** Two letters, as the message files and the database have it. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it, for the menu in which they look for it. */
    public String ownName() {
        return ownName;
    }

    /** As HTML's {@code dir} attribute wants it. */
    public String direction() {
        return direction;
    }

    /** The language of a tag such as {@code de-AT}; any Chinese is better served with Chinese than with English. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        var code = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }

    /** What the reader chose, else the best of what the browser asks for, else the portal's own language. */
    public static Language negotiate(@Nullable String chosen, @Nullable String acceptLanguage, Language portal) {
        return of(chosen).or(() -> best(acceptLanguage)).orElse(portal);
    }

    private static Optional<Language> best(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        return Wish.list(header).stream()
                .filter(wish -> wish.weight > 0)
                .sorted((a, b) -> Double.compare(b.weight, a.weight))
                .flatMap(wish -> of(wish.tag).stream())
                .findFirst();
    }

    /** One entry of {@code Accept-Language}. */
    private record Wish(String tag, double weight) {
        static List<Wish> list(String header) {
            return Arrays.stream(header.split(",")).map(Wish::of).toList();
        }

        static Wish of(String entry) {
            var parts = entry.split(";\\s*q=", 2);
            return new Wish(parts[0], parts.length == 1 ? 1 : weight(parts[1]));
        }

        private static double weight(String text) {
            try {
                return Double.parseDouble(text.strip());
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
