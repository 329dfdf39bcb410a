package dev.cocreate.portal.accounts;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Accounts in an order, for people; and by id, for programs and files that want them all. */
@ApplicationScoped
public class AccountList {
    private final Jdbi jdbi;
    private final PortalCurrency currency;

    @Inject
    AccountList(Jdbi jdbi, PortalCurrency currency) {
        this.jdbi = jdbi;
        this.currency = currency;
    }

    /** Those that have the words in their name or key; all when there are none. */
    public List<Account> page(String words, Order order, int skip, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + Account.COLUMNS + " from account a where :words = ''"
                                + " or lower(a.name || ' ' || a.key) like '%' || lower(:like) || '%' escape '\\'"
                                + " order by " + order.sql + " limit :limit offset :skip")
                .bind("words", words)
                .bind("like", words.replaceAll("([\\\\%_])", "\\\\$1"))
                .bind("currency", order == Order.REVENUE ? currency.now().getCurrencyCode() : "")
                .bind("limit", limit)
                .bind("skip", skip)
                .map((row, context) -> Account.of(row))
                .list());
    }

    /** Those that follow an id. */
    public List<Account> after(long id, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + Account.COLUMNS + " from account a where a.id > ? order by a.id limit ?")
                .bind(0, id)
                .bind(1, limit)
                .map((row, context) -> Account.of(row))
                .list());
    }

    /** How many there are. */
    long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from account")
                .mapTo(Long.class)
                .one());
    }

    /** In which order. */
    public enum Order {
        NAME("lower(a.name), a.id"),
        REVENUE("a.currency is distinct from :currency, a.currency, a.revenue desc nulls last, a.id"),
        NEW("a.id desc");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        /** Reads the name in an address; 422 for an order that is not offered. */
        public static Order parse(String slug) {
            return Stream.of(values())
                    .filter(order -> order.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(() -> new InvalidProblem(FieldError.of("sort", "unknown")));
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
