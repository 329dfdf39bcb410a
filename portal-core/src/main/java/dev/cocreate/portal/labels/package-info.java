/**
 * Labels: which statuses and tags there are, and what they are called.
 *
 * <ul>
 *   <li>A status has a kind, which is what the rules speak of and never changes. A team may call it as it likes and have several of a
 *       kind, in its own order. Of each kind one is left, because rules and sample texts count on it.
 *   <li>Where a status is removed, its ideas and the answers that were given with it go to another one of the same kind. Nothing is
 *       decided by that, so nobody has to be told; to another kind an idea only moves with an answer.
 *   <li>Its name in addresses never changes, so that addresses and programs go on to work.
 *   <li>Tags are made by naming them. Here they are renamed, merged and removed, for all ideas at once, each of which has its event.
 * </ul>
 *
 * <p>Sends {@code StatusAdded}, {@code StatusChanged}, {@code StatusRemoved}, {@code IdeaRelabelled}, {@code TagRenamed},
 * {@code TagMerged}, {@code TagRemoved} and, per idea, {@code IdeaTagged}. Out of scope: moving an idea ({@code ideas}).
 */
@NullMarked
package dev.cocreate.portal.labels;

import org.jspecify.annotations.NullMarked;
