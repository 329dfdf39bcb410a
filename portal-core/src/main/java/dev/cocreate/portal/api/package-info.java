/**
 * REST API v1: the same rules as the pages, for programs.
 *
 * <ul>
 *   <li>JSON is written and read by hand, so that what a client sees changes only when somebody means it to.
 *   <li>Whoever may do a thing in a page may do it here with a key; errors are always {@code application/problem+json}.
 *   <li>{@code /openapi} describes it; a test holds the description against the resources.
 * </ul>
 *
 * <p>Out of scope: plugins' own resources.
 */
@NullMarked
package dev.cocreate.portal.api;

import org.jspecify.annotations.NullMarked;
