package dev.cocreate.plugin.host.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Errors as {@code application/problem+json} (RFC 9457). */
public final class Problems {

    static final String TYPE = "application/problem+json";

    private Problems() {}

    static Response response(Response bare) {
        var status = bare.getStatusInfo();
        return Response.fromResponse(bare)
                .type(TYPE)
                .entity(json(status.getStatusCode(), status.getReasonPhrase()))
                .build();
    }

    public static void send(HttpServletResponse response, int status, String title) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(TYPE);
        var body = json(status, title).getBytes(StandardCharsets.UTF_8);
        // The plugin may have announced the length of an answer that it no longer gives.
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The title comes from us and needs no escaping. */
    private static String json(int status, String title) {
        return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}".formatted(title, status);
    }
}
