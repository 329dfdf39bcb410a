/**
 * Honest figures about the portal: how much was answered, how soon, what was shipped.
 *
 * <ul>
 *   <li>Only what is true and can be counted from the ideas themselves; a figure without a base is left out.
 *   <li>They count what the reader may see, so that nobody learns of hidden ideas by counting.
 *   <li>Counted at most every ten seconds, whoever asks.
 * </ul>
 *
 * <p>Out of scope: figures about people or companies.
 */
@NullMarked
package dev.cocreate.portal.figures;

import org.jspecify.annotations.NullMarked;
