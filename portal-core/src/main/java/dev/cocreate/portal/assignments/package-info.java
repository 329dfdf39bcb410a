/**
 * Assignments: who of the team looks after an idea.
 *
 * <ul>
 *   <li>At most one person does, or it would be nobody: what two look after, each leaves to the other.
 *   <li>Only who works here can be chosen. Whoever leaves for good looks after nothing any more.
 *   <li>Customers are not told: it says who reads, and promises nothing.
 * </ul>
 *
 * <p>Sends {@code IdeaAssigned}. Out of scope: telling the person, which whoever consumes that event does.
 */
@NullMarked
package dev.cocreate.portal.assignments;

import org.jspecify.annotations.NullMarked;
