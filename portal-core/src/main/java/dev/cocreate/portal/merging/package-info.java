/**
 * Merging: ideas that say the same go on as one, and nothing is lost by it.
 *
 * <ul>
 *   <li>The merged idea's votes lie aside as they were; whoever has none on the other idea gets one there, which knows where it came
 *       from. So a person counts once among ideas that were merged, wherever votes are counted.
 *   <li>A vote that says nothing of importance and reason borrows what its owner said on the merged idea.
 *   <li>Comments move with their threads and remember their home; a reply belongs to its thread. Followers follow, unless they stopped
 *       and have nothing else to do with the idea.
 *   <li>Undone, the merged idea has exactly what it had, in whichever order merges are undone: whatever an idea gets from others is
 *       settled anew from what they had. What people did since on the idea that it was merged into, they did there, and it stays.
 *   <li>Nobody gets to see through a merge what they could not see: whoever may see the idea that goes on must see the merged one's
 *       board. Where fewer would see it than before, the team says that it means that.
 *   <li>What is decided keeps its address and its answer; it is not merged, but others may be merged into it.
 *   <li>A merge waits for votes under way and lets none begin: it is rare and short, and so counters are right without a price on
 *       every vote.
 * </ul>
 *
 * <p>Sends {@code IdeasMerged} and {@code IdeaUnmerged}, to both ideas. Out of scope: which ideas are probably the same ({@code
 * duplicates}); where the address of a merged idea leads ({@code ideas}).
 */
@NullMarked
package dev.cocreate.portal.merging;

import org.jspecify.annotations.NullMarked;
