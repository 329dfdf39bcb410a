/**
 * Letters to people.
 *
 * <ul>
 *   <li>People decide how they are told; what they chose holds for plugins too.
 * </ul>
 *
 * <p>Out of scope: addresses of people whom the portal does not know, attachments.
 */
@NullMarked
package dev.cocreate.plugin.mail;

import org.jspecify.annotations.NullMarked;
