package dev.cocreate.portal.accounts;

import dev.cocreate.portal.platform.text.Words;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * An amount of one currency.
 *
 * @param minor in the currency's smallest unit, so that nothing is rounded
 * @param currency by ISO 4217
 */
public record Money(long minor, String currency) {
    public static final long MOST = 1_000_000_000_000_000L;

    /** A currency that there is, and that amounts are told in. */
    public static Optional<Currency> currency(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0)
                .findFirst();
    }

    /** What somebody typed in whole units, such as {@code 1200.50}; empty when it is no amount that can be kept. */
    public static Optional<Money> parse(String typed, Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        if (!typed.strip().matches("[0-9]{1,16}" + (digits == 0 ? "" : "(\\.[0-9]{1," + digits + "})?"))) {
            return Optional.empty();
        }
        var minor = new BigDecimal(typed.strip()).movePointRight(digits);
        return minor.compareTo(BigDecimal.valueOf(MOST)) > 0
                ? Optional.empty()
                : Optional.of(new Money(minor.longValueExact(), currency.getCurrencyCode()));
    }

    /** In whole units. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits());
    }

    /** How many digits stand behind the point. */
    private int digits() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** As it is read: without what stands behind the point when that is nothing. */
    public String said(Words words) {
        var whole = amount().stripTrailingZeros().scale() <= 0;
        return words.number(amount().doubleValue(), whole ? 0 : digits()) + "\u00a0" + currency;
    }

    /** As it is typed. */
    public String typed() {
        return amount().stripTrailingZeros().scale() <= 0
                ? amount().toBigInteger().toString()
                : amount().toPlainString();
    }
}
