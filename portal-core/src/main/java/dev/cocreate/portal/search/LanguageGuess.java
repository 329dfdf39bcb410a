package dev.cocreate.portal.search;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the language of a text by its script and, for Latin letters, by its little words. */
final class LanguageGuess {
    private static final int ENOUGH = 2_000;
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

    private int latin;
    private int han;
    private int kana;
    private int arabic;
    private int others;

    private LanguageGuess() {}

    static TextLanguage of(String text, TextLanguage hint) {
        var beginning = text.substring(0, Math.min(text.length(), ENOUGH));
        var guess = new LanguageGuess();
        beginning.codePoints().filter(Character::isLetter).forEach(guess::count);
        return guess.language(beginning, hint);
    }

    private void count(int letter) {
        switch (UnicodeScript.of(letter)) {
            case LATIN -> latin++;
            case HAN -> han++;
            case HIRAGANA, KATAKANA -> kana++;
            case ARABIC -> arabic++;
            default -> others++;
        }
    }

    private TextLanguage language(String text, TextLanguage hint) {
        // One Chinese character says as much as a few letters: "PDF 导出" is Chinese.
        var eastAsian = 4 * (han + kana);
        var most = Math.max(Math.max(latin, eastAsian), Math.max(arabic, others));
        if (most == 0) {
            return hint;
        }
        if (most == eastAsian) {
            return eastAsian(hint);
        }
        if (most == arabic) {
            return TextLanguage.AR;
        }
        return most == latin ? byLittleWords(text, hint) : TextLanguage.OTHER;
    }

    /** Japanese hardly does without kana, except in a title. */
    private TextLanguage eastAsian(TextLanguage hint) {
        if (kana == 0) {
            return hint == TextLanguage.JA && han < 8 ? TextLanguage.JA : TextLanguage.ZH;
        }
        return 10 * kana > han ? TextLanguage.JA : TextLanguage.ZH;
    }

    private static TextLanguage byLittleWords(String text, TextLanguage hint) {
        var words = Arrays.asList(NOT_A_LETTER.split(folded(text)));
        var english = votes(words, StopWords.ENGLISH, StopWords.GERMAN);
        var german = votes(words, StopWords.GERMAN, StopWords.ENGLISH) + (hasGermanLetters(text) ? 1 : 0);
        var other = votes(words, StopWords.OTHERS, StopWords.ENGLISH) - votes(words, StopWords.GERMAN, Set.of());
        if (other > english && other > german) {
            return TextLanguage.OTHER;
        }
        if (english != german) {
            return english > german ? TextLanguage.EN : TextLanguage.DE;
        }
        return hint == TextLanguage.DE || hint == TextLanguage.OTHER ? hint : TextLanguage.EN;
    }

    private static long votes(Iterable<String> words, Set<String> ours, Set<String> theirs) {
        var votes = 0L;
        for (var word : words) {
            if (ours.contains(word) && !theirs.contains(word)) {
                votes++;
            }
        }
        return votes;
    }

    private static boolean hasGermanLetters(String text) {
        return text.codePoints().anyMatch(c -> "äöüßÄÖÜ".indexOf(c) >= 0);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace('ü', 'u')
                .replace("ß", "ss")
                .replace('ã', 'a')
                .replace('á', 'a');
    }
}
