/**
 * How the portal looks: its name, its colour, its logo. Administrators set them at {@code /admin/look}.
 *
 * <ul>
 *   <li>One colour is enough: what stands on paper by day and by night is made from it
 *       ({@link dev.cocreate.portal.platform.settings.Accent}), so that no choice makes a page that cannot be read.
 *   <li>A colour is part of the address of the styles: changing it is seen at the next page, and costs no further request.
 *   <li>A logo is drawn anew as every picture is ({@code pictures}); its address changes with it.
 * </ul>
 *
 * <p>Sends {@code LookChanged}. Out of scope: fonts, and styles of one's own.
 */
@NullMarked
package dev.cocreate.portal.look;

import org.jspecify.annotations.NullMarked;
