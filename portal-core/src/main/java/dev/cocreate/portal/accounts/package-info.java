/**
 * Accounts: the companies that customers work for, and who belongs to them as what.
 *
 * <ul>
 *   <li>An account has a key that others know it by and that never changes, a name, and perhaps a plan, a yearly revenue, attributes and
 *       mail domains. It is told by hand, by import, by the API, by a host's token and by mail domain; the last word holds, and what was
 *       not told stays as it is.
 *   <li>Revenue is kept in the smallest unit of its currency. Amounts of different currencies are never added, only shown apart.
 *   <li>An attribute has one kind in the whole portal, that of its first value, so that conditions know what they compare.
 *   <li>People belong to accounts as buyer, administrator or user. They speak for one account at a time, the main one; so whatever is
 *       summed over accounts adds up.
 *   <li>Life cycle, not contract cycle: a membership that is over stays, and what its person wanted while they were there counts for the
 *       account. Whoever is erased stays as a row without a name.
 *   <li>Whoever has an address in an account's mail domain belongs to it as user, unless somebody said otherwise before. Domains at
 *       which anybody gets an address cannot be an account's.
 *   <li>All of this is for the team. No page and no answer of the API tells a customer anything of it, but people read of their own
 *       accounts in the copy of their data.
 * </ul>
 *
 * <p>Sends {@code AccountAdded}, {@code AccountChanged}, {@code AccountRemoved}, {@code MembershipChanged}, {@code CurrencyChosen}.
 *
 * <p>Out of scope: files ({@code imports}), who stands behind an idea ({@code segments}).
 */
@NullMarked
package dev.cocreate.portal.accounts;

import org.jspecify.annotations.NullMarked;
