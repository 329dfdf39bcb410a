/**
 * What an operator does, with the distribution as it is handed out.
 *
 * <p>Apart from the stories, so that they need not wait for it.
 */
@NullMarked
package dev.cocreate.operating;

import org.jspecify.annotations.NullMarked;
