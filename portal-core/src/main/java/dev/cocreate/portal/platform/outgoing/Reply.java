package dev.cocreate.portal.platform.outgoing;

import java.nio.charset.StandardCharsets;

/**
 * What another server answered, whole.
 *
 * @param type its {@code Content-Type}; empty when it named none
 */
public record Reply(int status, String type, byte[] body) {
    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
