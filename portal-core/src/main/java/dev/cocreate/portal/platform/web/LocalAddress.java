package dev.cocreate.portal.platform.web;

import java.net.URI;

/** An address to go on to after a form, as the form or a link named it: a page of the portal, and nothing else. */
public final class LocalAddress {
    private static final URI HOME = URI.create("/");

    private LocalAddress() {}

    /** The address, or the portal's first page when it would lead elsewhere or is none. */
    public static URI of(String typed) {
        if (!typed.startsWith("/") || typed.startsWith("//") || typed.contains("\\")) {
            return HOME;
        }
        try {
            return URI.create(typed);
        } catch (IllegalArgumentException notAnAddress) {
            return HOME;
        }
    }
}
