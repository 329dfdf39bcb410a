package dev.cocreate.portal.mentions;

/**
 * Somebody who can be mentioned.
 *
 * @param name as others see it
 * @param team whether they are of the team
 */
public record Participant(long id, String name, boolean team) {}
