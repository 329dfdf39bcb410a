/**
 * Bursts: votes that look as if somebody made them up are shown to the team, and put aside if it says so.
 *
 * <ul>
 *   <li>A burst is many votes for one idea within an hour, far more than it usually gets, of people the portal has known for less
 *       than a day and who share a mail domain that is no account's, or a network. Only votes that people cast themselves are looked
 *       at: a program's key answers for those it sends.
 *   <li>A flag changes nothing. The team sees what it rests on and decides: dismiss it, or put the votes aside. Those count nowhere
 *       then, are shown to the team, and come back exactly as they were; nothing is ever deleted.
 *   <li>Votes lie aside as whole rows, and what an idea has is settled anew after each change as it is after a merge, so that merging
 *       and its undoing stay exact. While votes of an idea lie aside, their owners cannot cast them again.
 *   <li>Their owners are told in the portal, and may appeal once.
 *   <li>Of a network only a hash is kept, which is another one each day; after thirty days it is forgotten.
 * </ul>
 *
 * <p>Sends {@code VotesFlagged}, {@code FlagDismissed}, {@code VotesQuarantined}, {@code VotesReleased}, {@code QuarantineAppealed},
 * {@code QuarantineAppealAnswered}, {@code BurstRuleChanged}. The rule is in docs/moderation.md.
 */
@NullMarked
package dev.cocreate.portal.bursts;

import org.jspecify.annotations.NullMarked;
