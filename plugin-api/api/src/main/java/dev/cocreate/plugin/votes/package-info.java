/**
 * Votes as plugins see them.
 *
 * <ul>
 *   <li>A person has one vote for an idea. How many votes there are is counted when they are cast; nothing counts them while reading.
 *   <li>Reasons are said to the team: show them to nobody else.
 * </ul>
 *
 * <p>Out of scope: vote budgets, quarantine.
 */
@NullMarked
package dev.cocreate.plugin.votes;

import org.jspecify.annotations.NullMarked;
