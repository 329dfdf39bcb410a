/**
 * The administrators' pages: the portal's mail, its people, its keys, its boards and who may come in.
 *
 * <ul>
 *   <li>Every resource asks {@link dev.cocreate.portal.platform.visit.Visit#administrator()} first, also for reading: a page
 *       here names people by their address.
 *   <li>A key's secret is shown in the answer to its making and never again.
 *   <li>Another page of this kind adds itself to {@code admin/_nav.jte}.
 * </ul>
 *
 * <p>Out of scope: any rule about what is administered. Features know those.
 */
@NullMarked
package dev.cocreate.portal.admin;

import org.jspecify.annotations.NullMarked;
