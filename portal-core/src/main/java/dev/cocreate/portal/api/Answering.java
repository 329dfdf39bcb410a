package dev.cocreate.portal.api;

import dev.cocreate.portal.platform.web.Rendered;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** How JSON leaves the API: tagged, compressed where wished, and kept by nobody without asking again. */
final class Answering {
    static final String JSON = "application/json";

    private Answering() {}

    static Response ok(JsonObject body) {
        return ok(rendered(body));
    }

    static Response ok(Rendered body) {
        return with(Response.ok(), body);
    }

    static Response with(Response.ResponseBuilder answer, JsonObject body) {
        return with(answer, rendered(body));
    }

    static Rendered rendered(JsonObject body) {
        return new Rendered(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Response with(Response.ResponseBuilder answer, Rendered body) {
        return answer.entity(body)
                .type(JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
