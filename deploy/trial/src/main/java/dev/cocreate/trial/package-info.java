/**
 * The distribution on trial: started as an operator starts it, on a free port with a data folder of its own, for tests and
 * measurements.
 *
 * <ul>
 *   <li>It knows the distribution's folder and what the launcher prints, and no class of either: what passes here works for the
 *       operator.
 * </ul>
 *
 * <p>Out of scope: what the portal does once it is ready.
 */
@NullMarked
package dev.cocreate.trial;

import org.jspecify.annotations.NullMarked;
