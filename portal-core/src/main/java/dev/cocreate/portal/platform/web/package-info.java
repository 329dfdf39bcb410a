/**
 * HTTP: the filters every request passes, pages made from templates, assets, JSON and problems as answers.
 *
 * <ul>
 *   <li>A page is complete in its first response and works with scripts off; htmx replies use the same partials.
 *   <li>A strict Content-Security-Policy: no inline script or style, nothing from other hosts.
 *   <li>Every request that changes something and is signed in by a cookie carries the session's CSRF token; all of them must
 *       come from the portal's own pages.
 *   <li>HTML is kept in memory for a second at most, and only when made for nobody in particular.
 * </ul>
 *
 * <p>Out of scope: any feature's pages.
 */
@NullMarked
package dev.cocreate.portal.platform.web;

import org.jspecify.annotations.NullMarked;
