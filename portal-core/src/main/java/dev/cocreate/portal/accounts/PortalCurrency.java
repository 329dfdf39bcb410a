package dev.cocreate.portal.accounts;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Currency;
import org.jdbi.v3.core.Jdbi;

/** The currency that amounts are in when none is said, and that stands first where there are several. Euro until an administrator chose. */
@ApplicationScoped
@Transactional
public class PortalCurrency {
    private static final String FIRST = "EUR";

    private final Jdbi jdbi;
    private final Events events;

    @Inject
    PortalCurrency(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    @Transactional(TxType.SUPPORTS)
    public Currency now() {
        return Currency.getInstance(
                jdbi.withHandle(handle -> handle.createQuery("select value from setting where name = 'portal.currency'")
                                .mapTo(String.class)
                                .findOne())
                        .orElse(FIRST));
    }

    /** Amounts that were told stay in the currency that they were told in. */
    public void choose(String typed, Visitor administrator) {
        var currency = Money.currency(typed)
                .orElseThrow(() -> new InvalidProblem(FieldError.of("portalCurrency", "no-currency")));
        if (currency.equals(now())) {
            return;
        }
        jdbi.useHandle(handle -> handle.execute(
                "insert into setting (name, value) values ('portal.currency', ?)"
                        + " on conflict (name) do update set value = excluded.value",
                currency.getCurrencyCode()));
        events.append(new CurrencyChosen(administrator, currency));
    }
}
