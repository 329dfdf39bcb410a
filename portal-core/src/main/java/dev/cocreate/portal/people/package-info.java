/**
 * People: who they are, how they sign in, and the keys that act for them.
 *
 * <ul>
 *   <li>An address is confirmed by a link in a mail. Opening the link only shows a button, because mail scanners open links;
 *       the button's POST uses it up.
 *   <li>Tokens are 32 random bytes; the database has only their SHA-256.
 *   <li>Other features open further {@link dev.cocreate.portal.people.Doors}. Whichever is used, one place decides whether
 *       somebody may come in: {@link dev.cocreate.portal.people.Entrance}.
 *   <li>What somebody did before signing in is kept and counts once the address is confirmed.
 *   <li>Everybody can take a copy of all that is kept about them, and be erased: the row loses name and address, so that votes
 *       still count for nobody in particular. Features add their part by {@link dev.cocreate.portal.people.PersonalData}.
 *   <li>{@link dev.cocreate.portal.people.Admission} says who may come in and read, for all ways to sign in: whoever makes a person or begins
 *       a session asks it first. Where the portal is closed, resources answer those outside only when they are marked
 *       {@code @Outside}. Nothing tells whom a private portal is for.
 *   <li>A visitor is known by a session's cookie or by a key ({@code Authorization: Bearer}); a wrong key is a 401, never
 *       an anonymous visit.
 * </ul>
 *
 * <p>Sends {@code PersonJoined}, {@code RoleChanged}, {@code KeyMade}, {@code KeyRevoked}, {@code ProfileChanged}, {@code PersonErased},
 * {@code AdmissionChanged}. Out of scope: how other ways of signing in prove who somebody is (features {@code openid}, {@code hosts}),
 * accounts of companies.
 */
@NullMarked
package dev.cocreate.portal.people;

import org.jspecify.annotations.NullMarked;
