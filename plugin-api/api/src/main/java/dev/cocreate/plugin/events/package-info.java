/**
 * What happened in the portal, told to plugins after it is certain.
 *
 * <ul>
 *   <li>Events carry ids and facts, never names, addresses or texts of people: look up what you need.
 *   <li>Names of events stay; new ones come, so ignore those you do not know.
 * </ul>
 *
 * <p>Out of scope: preventing something (that is a guard), events of a plugin's own.
 */
@NullMarked
package dev.cocreate.plugin.events;

import org.jspecify.annotations.NullMarked;
