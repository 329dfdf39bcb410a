/**
 * From a file to classes and back to nothing.
 *
 * <ul>
 *   <li>The only package that touches PF4J's manager, which loads and does nothing else here: it is not thread safe, makes
 *       instances anew at each question, and refuses two versions of one plugin. So there is one manager per version.
 *   <li>A plugin sees the JDK, the plugin API and itself; API first, and for resources too.
 *   <li>Whatever was unloaded is watched until it is gone.
 * </ul>
 *
 * <p>Out of scope: making instances, calling them.
 */
@NullMarked
package dev.cocreate.plugin.host.load;

import org.jspecify.annotations.NullMarked;
