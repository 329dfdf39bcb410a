package dev.cocreate.portal.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A way to sign in, as its button shows it.
 *
 * @param name what people know it by
 * @param address a page that begins it, which takes {@code pending} and {@code to} as the sign-in page does
 */
public record Door(String name, String address) {
    /** The same, and what somebody did before, and where they came from, go with them. */
    Door carrying(String pending, String to) {
        return new Door(
                name,
                address + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)
                        + (pending.isEmpty() ? "" : "&pending=" + URLEncoder.encode(pending, StandardCharsets.UTF_8)));
    }
}
