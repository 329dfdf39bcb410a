package dev.cocreate.plugin.people;

import java.util.Locale;

/**
 * Somebody the portal knows.
 *
 * @param id text without meaning, the same for ever
 * @param name as others see it
 * @param email in lower case; customers never see each other's
 * @param role what they are to the portal
 * @param language the language they read in
 * @since 1.0
 */
public record Person(String id, String name, String email, Role role, Locale language) {}
