/**
 * What plugins show on the portal's pages, made on the server.
 *
 * <ul>
 *   <li>HTML has a type: text becomes {@link dev.cocreate.plugin.pages.Html} by being escaped, or because someone vouches for
 *       it. The portal cleans it once more, so that broken markup never breaks the page around it.
 *   <li>Nothing inline: no script and no style attribute survives.
 * </ul>
 *
 * <p>Out of scope: pages, forms and scripts of a plugin's own.
 */
@NullMarked
package dev.cocreate.plugin.pages;

import org.jspecify.annotations.NullMarked;
