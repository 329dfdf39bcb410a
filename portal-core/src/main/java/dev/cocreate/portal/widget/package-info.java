/**
 * The widget: a script of a few kilobytes that puts a button or a list into another product's pages, and the pages in its frame.
 *
 * <ul>
 *   <li>The frame has no cookie and keeps nothing in the browser: the host hands it a signed token, it changes that for a session
 *       of its own, and has the session in its memory alone. It is sent in a header, which no other site can make a browser send.
 *   <li>A cookie that comes along all the same signs nobody in here. So what surrounds a frame can trick nobody into pressing
 *       something in the name of their session in the portal.
 *   <li>Each host's pages may stand in frames of its own sites and of no others; every other page of the portal in none.
 *   <li>Frame and page talk by messages that name the other's exact origin, both ways.
 *   <li>With scripts off a frame can be read, and leads to the portal in a tab of its own.
 * </ul>
 *
 * <p>Sends no events of its own. Out of scope: who may sign tokens (feature {@code hosts}), an idea's whole page.
 */
@NullMarked
package dev.cocreate.portal.widget;

import org.jspecify.annotations.NullMarked;
