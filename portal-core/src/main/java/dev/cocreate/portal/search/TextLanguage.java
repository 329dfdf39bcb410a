package dev.cocreate.portal.search;

import java.util.Arrays;
import java.util.Locale;

/** The languages whose words we know how to read; people may write in more than the portal speaks. */
public enum TextLanguage {
    EN,
    DE,
    ZH,
    JA,
    AR,
    /** Not known, or one whose word forms we do not know: its words are found as they are written. */
    OTHER;

    /** Two letters as in HTML's {@code lang}; "und" is the standard's word for an unknown language. */
    public String code() {
        return this == OTHER ? "und" : name().toLowerCase(Locale.ROOT);
    }

    public static TextLanguage of(String tag) {
        return Arrays.stream(values())
                .filter(language -> tag.regionMatches(true, 0, language.code(), 0, 2))
                .findFirst()
                .orElse(OTHER);
    }
}
