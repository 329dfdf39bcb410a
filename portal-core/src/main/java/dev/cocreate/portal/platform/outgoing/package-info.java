/**
 * Calls to other servers: the one way the portal makes them, whoever named the address.
 *
 * <ul>
 *   <li>An administrator, a plugin or another server names where to call, and none of them may reach what only this machine
 *       or its network can: an address is checked after its name was resolved, and the checked one is connected to, so that
 *       a name that resolves differently a moment later gains nothing. Redirects are calls like any other.
 *   <li>The operator may allow private addresses by {@code COCREATE_PRIVATE_ADDRESSES=allow}, for a server in the same house.
 *   <li>A call has an end: so much time from the first to the last byte, and so many bytes.
 *   <li>Nothing is sent twice by itself, no cookie is kept, no proxy is asked, and an answer is taken as it is sent.
 * </ul>
 *
 * <p>Out of scope: mail (feature {@code mail}, the operator names its server), and trying again later.
 */
@NullMarked
package dev.cocreate.portal.platform.outgoing;

import org.jspecify.annotations.NullMarked;
