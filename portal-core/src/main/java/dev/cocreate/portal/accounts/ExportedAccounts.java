package dev.cocreate.portal.accounts;

import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Accounts to take along, for programs and tables; the file that can be imported again is another one. */
@ApplicationScoped
class ExportedAccounts implements ExportedList {
    private final AccountList accounts;

    @Inject
    ExportedAccounts(AccountList accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Role reader() {
        return Role.TEAM;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id", "key", "name", "plan", "revenue", "currency", "domains", "people", "attributes", "addedAt");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        asked.only(Set.of());
        return Rows.<Account, Long>byKey(
                accounts.count(),
                (last, many) -> accounts.after(last.orElse(0L), many),
                Account::id,
                account -> Rows.cells(
                        Long.toString(account.id()),
                        account.key(),
                        account.name(),
                        account.plan(),
                        account.revenue().map(Money::amount),
                        account.revenue().map(Money::currency),
                        account.domains(),
                        account.people(),
                        account.attributes(),
                        account.addedAt()));
    }
}
