package dev.cocreate.portal.platform.text;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/** The letter or two that stand for a name where there is no room for it, as people who bear such names shorten them. */
public final class Initials {
    private static final Set<UnicodeScript> WRITTEN_TOGETHER =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    /** Letters of these change when they stand beside each other, so one stands alone. */
    private static final Set<UnicodeScript> JOINED = Set.of(UnicodeScript.ARABIC, UnicodeScript.SYRIAC);

    private Initials() {}

    /** "MO" for Mara Okafor, "小明" for 王小明, "ل" for ليلى حداد; empty when the name has no letters. */
    public static String of(String name) {
        var words = name.strip().split("[^\\p{L}\\p{M}\\p{N}]+");
        var letters = new StringBuilder();
        for (var word : words) {
            if (!word.isEmpty()) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        if (letters.isEmpty()) {
            return "";
        }
        var script = UnicodeScript.of(letters.codePointAt(0));
        if (WRITTEN_TOGETHER.contains(script)) {
            return lastTwo(name.strip());
        }
        return JOINED.contains(script) ? first(letters) : ends(letters).toUpperCase(Locale.ROOT);
    }

    private static String lastTwo(String name) {
        var length = name.codePointCount(0, name.length());
        return name.substring(name.offsetByCodePoints(0, Math.max(0, length - 2)));
    }

    private static String first(CharSequence letters) {
        return Character.toString(Character.codePointAt(letters, 0));
    }

    private static String ends(StringBuilder letters) {
        var last = letters.codePointBefore(letters.length());
        return letters.codePointCount(0, letters.length()) == 1
                ? first(letters)
                : first(letters) + Character.toString(last);
    }
}
