/**
 * Text that people type and text that the portal says.
 *
 * <ul>
 *   <li>What people type is cleaned once, on its way in ({@link dev.cocreate.portal.platform.text.PlainText}), so that
 *       every way out (pages, mails, feeds, JSON) is safe from control characters without thinking of them.
 *   <li>Markdown becomes HTML in one place ({@link dev.cocreate.portal.platform.text.Markdown}); HTML typed by people is
 *       text. The result is an {@link dev.cocreate.portal.platform.text.Html}, the only type templates print unescaped.
 *   <li>What the portal says stands in {@code messages/<feature>_<language>.properties}; a new feature adds its name to
 *       {@code messages/features.txt}. Languages hold the same keys with the same arguments, which a test proves.
 * </ul>
 *
 * <p><b>Out of scope:</b> finding the language of a text and searching it ({@code search}); escaping (the templates do it).
 */
@NullMarked
package dev.cocreate.portal.platform.text;

import org.jspecify.annotations.NullMarked;
