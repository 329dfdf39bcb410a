/**
 * Comments as plugins see them.
 *
 * <ul>
 *   <li>Texts are what people typed, in Markdown; put them into HTML by {@link dev.cocreate.plugin.pages.Html} only.
 * </ul>
 *
 * <p>Out of scope: removing somebody's comment, reactions, reports.
 */
@NullMarked
package dev.cocreate.plugin.comments;

import org.jspecify.annotations.NullMarked;
