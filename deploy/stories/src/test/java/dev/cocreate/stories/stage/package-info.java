/**
 * What the stories are played on: a running portal, people with browsers, programs with keys, a mailbox.
 *
 * <ul>
 *   <li>One portal serves the whole run; it is started when the first story needs it, from the distribution, as an operator would.
 *   <li>Stories share it, so each makes the ideas it speaks of and relies on no others.
 * </ul>
 */
@NullMarked
package dev.cocreate.stories.stage;

import org.jspecify.annotations.NullMarked;
