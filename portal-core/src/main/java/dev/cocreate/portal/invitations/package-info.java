/**
 * Invitations: whom administrators ask to come.
 *
 * <ul>
 *   <li>Somebody is invited by their address and gets one letter, in their language when the portal knows it, with a link that
 *       signs them in. Inviting them again sends nothing.
 *   <li>Who was invited may come into a private portal for as long as the invitation stands. Withdrawing it ends its link, and what
 *       they may read, at once.
 *   <li>Erasing somebody removes their invitation.
 * </ul>
 *
 * <p>Sends {@code PersonInvited}, {@code InvitationWithdrawn}. Out of scope: who may come in ({@code people.Admission}).
 */
@NullMarked
package dev.cocreate.portal.invitations;

import org.jspecify.annotations.NullMarked;
