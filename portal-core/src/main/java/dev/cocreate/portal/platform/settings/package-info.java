/**
 * What the operator set in the environment, read once, and what administrators set in the portal.
 *
 * <ul>
 *   <li>Every setting of the operator has a default that works, and stands in one table of the README.
 *   <li>Nothing else in the portal reads the environment.
 * </ul>
 *
 * <p>Out of scope: settings of plugins (feature {@code plugins}).
 */
@NullMarked
package dev.cocreate.portal.platform.settings;

import org.jspecify.annotations.NullMarked;
