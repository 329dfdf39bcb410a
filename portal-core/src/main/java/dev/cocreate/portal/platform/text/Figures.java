package dev.cocreate.portal.platform.text;

import com.ibm.icu.text.PluralRules;
import java.text.NumberFormat;

/** Numbers as a language writes and counts them. Most are small, so those cost nothing. */
final class Figures {
    private static final int SMALL = 1000;

    /** Looking for a format takes longer than using it; it is copied for each use, for two threads must not share one. */
    private final NumberFormat whole;

    private final NumberFormat decimal;
    private final NumberFormat percent;
    private final PluralRules rules;
    private final String[] pluralForms = new String[SMALL];

    Figures(Language language) {
        whole = NumberFormat.getIntegerInstance(language.locale());
        decimal = NumberFormat.getNumberInstance(language.locale());
        percent = NumberFormat.getPercentInstance(language.locale());
        rules = PluralRules.forLocale(language.locale());
        for (var i = 0; i < SMALL; i++) {
            pluralForms[i] = rules.select(i);
        }
    }

    String whole(long number) {
        return Math.abs(number) < SMALL && number >= 0
                ? Long.toString(number)
                : copy(whole).format(number);
    }

    String decimal(double number, int digits) {
        var format = copy(decimal);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    String percent(double share) {
        return copy(percent).format(share);
    }

    private static NumberFormat copy(NumberFormat format) {
        return (NumberFormat) format.clone();
    }

    String pluralForm(long count) {
        return count >= 0 && count < SMALL ? pluralForms[(int) count] : rules.select(count);
    }
}
