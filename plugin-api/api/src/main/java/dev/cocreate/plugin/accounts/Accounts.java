package dev.cocreate.plugin.accounts;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;
import java.util.Optional;

/**
 * Customer companies, and who speaks for them. Ask for it in a constructor. Nothing of it is told to customers in the portal: show it
 * to the team only.
 *
 * @since 1.0
 */
@Requires(Permission.ACCOUNTS_READ)
public interface Accounts {

    /** The account with that key. */
    Optional<AccountView> find(String key);

    /** The account that a person speaks for now. */
    Optional<AccountView> ofPerson(String person);
}
