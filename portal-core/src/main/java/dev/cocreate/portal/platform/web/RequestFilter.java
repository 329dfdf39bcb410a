package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/** Begins and ends each request: its id, its language, and the headers that every answer carries. */
@Provider
@PreMatching
@Priority(100)
public class RequestFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /** The cookie in which a browser remembers the language that was chosen. */
    public static final String LANGUAGE_COOKIE = "lang";

    private final Visit visit;
    private final TrustedProxies proxies;

    @Context
    HttpServletRequest connection;

    @Inject
    RequestFilter(Visit visit, TrustedProxies proxies) {
        this.visit = visit;
        this.proxies = proxies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var id = Long.toString(ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE, 36);
        MDC.put("request", id);
        var chosen = request.getCookies().get(LANGUAGE_COOKIE);
        var uri = request.getUriInfo().getRequestUri();
        var query = uri.getRawQuery();
        visit.begin(
                id,
                proxies.client(connection.getRemoteAddr(), request.getHeaderString("X-Forwarded-For")),
                uri.getRawPath() + (query == null ? "" : "?" + query),
                Language.negotiate(
                        chosen == null ? null : chosen.getValue(),
                        request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
                        Language.EN));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("X-Request-Id", visit.requestId());
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        if (!headers.containsKey(ContentPolicy.HEADER)) {
            headers.putSingle(ContentPolicy.HEADER, ContentPolicy.UNFRAMED);
        }
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        MDC.remove("request");
    }
}
