/**
 * Asks the same kind of question as fast as it is answered, over a fixed number of connections, and notes how long each took.
 *
 * <ul>
 *   <li>The client shares the machine with what it measures, so it must be cheap: one thread, requests made beforehand, and
 *       no HTTP library.
 *   <li>A connection asks again when it was answered (a closed loop): the figures say what the server can carry, not how it
 *       behaves when it is flooded.
 * </ul>
 *
 * <p><b>Out of scope:</b> what is asked.
 */
@NullMarked
package dev.cocreate.benchmark.load;

import org.jspecify.annotations.NullMarked;
