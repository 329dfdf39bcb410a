package dev.cocreate.portal.invitations;

import java.time.Instant;

/**
 * Somebody who was asked to come.
 *
 * @param isHere whether somebody is known by that address
 */
public record Invitation(long id, String email, Instant invitedAt, boolean isHere) {}
