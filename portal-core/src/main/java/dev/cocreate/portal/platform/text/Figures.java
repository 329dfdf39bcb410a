package dev.cocreate.portal.platform.text;

import com.ibm.icu.text.PluralRules;
import java.text.NumberFormat;

/** Numbers as a language writes and counts them. Most are small, so those cost nothing. */
final class Figures {
    private static final int SMALL = 1000;

    private final Language language;
    private final PluralRules rules;
    private final String[] pluralForms = new String[SMALL];

    Figures(Language language) {
        this.language = language;
        rules = PluralRules.forLocale(language.locale());
        for (var i = 0; i < SMALL; i++) {
            pluralForms[i] = rules.select(i);
        }
    }

    String whole(long number) {
        return Math.abs(number) < SMALL && number >= 0
                ? Long.toString(number)
                : NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    String decimal(double number, int digits) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    String percent(double share) {
        return NumberFormat.getPercentInstance(language.locale()).format(share);
    }

    String pluralForm(long count) {
        return count >= 0 && count < SMALL ? pluralForms[(int) count] : rules.select(count);
    }
}
