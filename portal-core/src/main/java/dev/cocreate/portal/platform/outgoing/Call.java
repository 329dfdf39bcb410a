package dev.cocreate.portal.platform.outgoing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request to another server.
 *
 * @param headers go to that server alone: a redirect to another one is not followed when there are any beside {@code Accept}
 * @param time from the first to the last byte, redirects included
 * @param mostBytes of the answer's body
 */
public record Call(String method, URI address, Map<String, String> headers, byte[] body, Duration time, int mostBytes) {
    private static final Duration USUAL_TIME = Duration.ofSeconds(10);
    private static final int USUAL_BYTES = 1_000_000;

    public static Call get(URI address) {
        return new Call("GET", address, Map.of(), new byte[0], USUAL_TIME, USUAL_BYTES);
    }

    /** Is sent once and never follows a redirect. */
    public static Call post(URI address, String type, String body) {
        return new Call(
                "POST",
                address,
                Map.of("Content-Type", type),
                body.getBytes(StandardCharsets.UTF_8),
                USUAL_TIME,
                USUAL_BYTES);
    }

    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, address, more, body, time, mostBytes);
    }

    public Call within(Duration time, int mostBytes) {
        return new Call(method, address, headers, body, time, mostBytes);
    }

    Call to(URI elsewhere) {
        return new Call(method, elsewhere, headers, body, time, mostBytes);
    }

    boolean isGet() {
        return method.equals("GET");
    }

    /** Whether a server other than the named one may be sent this. */
    boolean isForAnybody() {
        return headers.keySet().stream().allMatch("Accept"::equalsIgnoreCase);
    }
}
