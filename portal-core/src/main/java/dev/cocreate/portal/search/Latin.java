package dev.cocreate.portal.search;

/** How Latin words are brought to their stems. */
enum Latin {
    ENGLISH,
    GERMAN,
    PLAIN;

    /** Latin words in Chinese, Japanese and Arabic texts are mostly English. */
    static Latin of(TextLanguage language) {
        return switch (language) {
            case EN, ZH, JA, AR -> ENGLISH;
            case DE -> GERMAN;
            case OTHER -> PLAIN;
        };
    }
}
