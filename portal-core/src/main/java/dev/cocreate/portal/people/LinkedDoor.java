package dev.cocreate.portal.people;

import java.time.Instant;

/**
 * A way by which somebody signs in.
 *
 * @param unlink where a form is sent that ends it
 */
public record LinkedDoor(String name, Instant since, String unlink) {}
