/**
 * Trust: who may speak, and whose first words the team sees before others do.
 *
 * <ul>
 *   <li>Where an administrator says so, the first things that somebody new writes are kept aside. They are no ideas and no comments,
 *       so that no list, feed, search, count or letter can have them; its author and the team alone see them.
 *   <li>New is who has written less than so many ideas and comments that are there to be read. The team is never new, nor is who
 *       writes through a program's key, which answers for them.
 *   <li>Whoever is muted reads, votes, follows and reports, and neither proposes, comments nor edits. They are told why and until
 *       when, and may ask once for it to be looked at again. Nobody of the team is muted.
 *   <li>Held words that were decided are dropped once they are published; what was declined stays for its author to read.
 * </ul>
 *
 * <p>Sends {@code ContributionHeld}, {@code ContributionApproved}, {@code ContributionDeclined}, {@code PersonMuted},
 * {@code MuteLifted}, {@code MuteAppealed}, {@code AppealDeclined}, {@code FirstWordsChanged}. Out of scope: publishing, and telling
 * people ({@code moderation}).
 */
@NullMarked
package dev.cocreate.portal.trust;

import org.jspecify.annotations.NullMarked;
