/**
 * Everything a plugin may know of the portal. A plugin is a JAR with a few manifest entries, written by the parent POM, and
 * classes that implement an extension point and carry PF4J's {@link org.pf4j.Extension}. There is no plugin class, no
 * container and no registration: a class takes what it needs in its one constructor and implements what it offers.
 *
 * <p>What a constructor may take: {@link dev.cocreate.plugin.Log}, {@link java.time.Clock},
 * {@link dev.cocreate.plugin.settings.Settings} of a record of your own, and each service of the packages below, such as
 * {@link dev.cocreate.plugin.ideas.Ideas}.
 *
 * <ul>
 *   <li>A package per capability, so that a plugin imports what it does and a reader sees it.
 *   <li>Every extension point and service names the permission it {@linkplain dev.cocreate.plugin.Requires needs}; an
 *       administrator reads the reasons before the plugin is let in.
 *   <li>One instance of each extension lives from start to stop and is called by several threads at once.
 *   <li>The API grows by default methods and by new types; what is published stays.
 * </ul>
 *
 * <p>Out of scope: dependency injection by container, transactions by annotation, talking to other plugins.
 */
@NullMarked
package dev.cocreate.plugin;

import org.jspecify.annotations.NullMarked;
