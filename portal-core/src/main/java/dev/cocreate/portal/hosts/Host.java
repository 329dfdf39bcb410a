package dev.cocreate.portal.hosts;

import java.util.List;
import java.util.Optional;

/**
 * A product that puts the portal into its own pages.
 *
 * @param slug its name in addresses and as {@code iss} of its tokens; never changed
 * @param origins the sites that may frame the widget
 * @param trusted whether the addresses in its tokens are taken for confirmed
 * @param keys one, or two while one takes the place of the other
 */
public record Host(
        long id, String slug, String name, List<String> origins, boolean enabled, boolean trusted, List<HostKey> keys) {
    /** A change of keys needs two for a while; more would only be forgotten ones. */
    public static final int MOST_KEYS = 2;

    /** Where administrators look after it. */
    public String path() {
        return "/admin/widget/" + slug;
    }

    Optional<HostKey> key(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }
}
