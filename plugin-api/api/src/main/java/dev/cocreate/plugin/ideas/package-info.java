/**
 * Ideas as plugins see them: read them, and have a say before one is submitted.
 *
 * <ul>
 *   <li>An id is text without meaning: keep it, compare it, never take it apart.
 *   <li>Texts are what people typed, in Markdown; put them into HTML by {@link dev.cocreate.plugin.pages.Html} only.
 * </ul>
 *
 * <p>Out of scope: changing ideas that exist; votes and comments (their numbers are here).
 */
@NullMarked
package dev.cocreate.plugin.ideas;

import org.jspecify.annotations.NullMarked;
