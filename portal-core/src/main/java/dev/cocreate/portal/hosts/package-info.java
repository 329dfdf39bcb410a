/**
 * Hosts: products that put the portal into their own pages and say, by a token that they sign, who somebody is.
 *
 * <ul>
 *   <li>A token is good for one portal ({@code aud}), for ten minutes at most ({@code exp}) and once ({@code jti}); its key is
 *       found by the host and the key's name, and the algorithm is that of the key, whatever the token says.
 *   <li>A secret is shown once and kept sealed. Of other kinds the portal has the public key alone. A host has at most two keys,
 *       so that one can take the place of the other without a gap.
 *   <li>A host's name for somebody means the same person each time. An address that a host tells is believed only when an
 *       administrator said that this host has made sure of its addresses; else the person is known by the host's name alone, has
 *       an address that no mail reaches, and is nobody who was there before.
 *   <li>What a host says opens nothing of the team's: whoever is more than a customer signs in by mail. In a host's frame a member
 *       of the team who is known there may do what a customer may.
 *   <li>A token may tell of the company that somebody comes from and what they are there; that is kept as what others told of it is.
 *   <li>A token that another site sends signs nobody in before a button was pressed: else a stranger could sign somebody in as
 *       themselves and read along. Only the host's own sites, and the portal's pages, may send one.
 * </ul>
 *
 * <p>Sends {@code HostAdded}, {@code HostChanged}, {@code HostRemoved}, {@code HostKeyAdded}, {@code HostKeyRemoved},
 * {@code PersonLinked}. Out of scope: what stands in a host's frame (feature {@code widget}).
 */
@NullMarked
package dev.cocreate.portal.hosts;

import org.jspecify.annotations.NullMarked;
