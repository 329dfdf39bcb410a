/**
 * Notes: what the team writes down about an idea for itself.
 *
 * <ul>
 *   <li>Only the team reads them: they are on no page, feed or list that a customer can open, in no letter, and no search finds them.
 *       They hang on the idea and on nothing else, so that nothing that is shown to customers has to leave them out.
 *   <li>The copy of somebody's data holds the notes that they wrote, and only while they work here; never what was noted about them.
 *   <li>The log says that there is one, and not what it says.
 *   <li>How many an idea has is kept beside it, for the desk.
 * </ul>
 *
 * <p>Sends {@code NoteWritten}, {@code NoteRemoved}. Out of scope: what is said to customers ({@code comments}, {@code ideas}).
 */
@NullMarked
package dev.cocreate.portal.notes;

import org.jspecify.annotations.NullMarked;
