package dev.cocreate.portal.accounts;

import dev.cocreate.plugin.accounts.AccountView;
import dev.cocreate.portal.plugins.Acting;
import dev.cocreate.portal.plugins.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** Customer companies as plugins see them. */
@ApplicationScoped
class PluginAccounts implements dev.cocreate.plugin.accounts.Accounts, Offered<dev.cocreate.plugin.accounts.Accounts> {
    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Acting acting;

    @Inject
    PluginAccounts(Jdbi jdbi, Accounts accounts, Acting acting) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.acting = acting;
    }

    @Override
    public Class<dev.cocreate.plugin.accounts.Accounts> type() {
        return dev.cocreate.plugin.accounts.Accounts.class;
    }

    @Override
    public Optional<AccountView> find(String key) {
        return acting.asked(() -> accounts.find(key).map(PluginAccounts::told));
    }

    @Override
    public Optional<AccountView> ofPerson(String person) {
        return acting.find(person)
                .flatMap(found -> jdbi.withHandle(handle -> handle.createQuery("select "
                                + Account.COLUMNS + " from account a join membership m on m.account_id = a.id"
                                + " where m.person_id = ? and m.main and m.ended_at is null")
                        .bind(0, found.id().value())
                        .map((row, context) -> told(Account.of(row)))
                        .findOne()));
    }

    private static AccountView told(Account account) {
        return new AccountView(
                account.key(),
                account.name(),
                account.plan(),
                account.revenue().map(money -> OptionalLong.of(money.minor())).orElse(OptionalLong.empty()),
                account.revenue().map(Money::currency));
    }
}
