package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.StaleFormProblem;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Refuses what another site makes a browser send. A browser says where a request comes from, and that must be here; and who
 * is signed in by a cookie must also send the session's token, in the form or in a header. Requests with a key are not
 * made by browsers on somebody's behalf and pass, as do those whose address is a secret of its own.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class CsrfFilter implements ContainerRequestFilter {
    public static final String FIELD = "csrf";
    public static final String HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Visit visit;
    private final OwnOrigin ownOrigin;

    @Context
    ResourceInfo resource;

    @Inject
    CsrfFilter(Visit visit, OwnOrigin ownOrigin) {
        this.visit = visit;
        this.ownOrigin = ownOrigin;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())
                || request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                || carriesItsOwnSecret()) {
            return;
        }
        if (!comesFromHere(request)) {
            throw new ForbiddenProblem("other-site", "This request came from another site.");
        }
        if (!visit.csrf().isEmpty() && !carriesToken(request)) {
            throw new StaleFormProblem(FormFilter.fields(request));
        }
    }

    private boolean carriesItsOwnSecret() {
        var method = resource.getResourceMethod();
        return method != null && method.isAnnotationPresent(OwnSecret.class);
    }

    private boolean comesFromHere(ContainerRequestContext request) {
        return ownOrigin.sent(
                request.getHeaderString("Origin"),
                request.getHeaderString("Sec-Fetch-Site"),
                request.getUriInfo().getRequestUri());
    }

    private boolean carriesToken(ContainerRequestContext request) {
        var header = request.getHeaderString(HEADER);
        if (header != null) {
            return isToken(header);
        }
        var type = request.getMediaType();
        if (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            // An upload may be large, so its form carries the token in its address.
            return request.getUriInfo().getQueryParameters().containsKey(FIELD)
                    && isToken(request.getUriInfo().getQueryParameters().getFirst(FIELD));
        }
        return FormFilter.field(request, FIELD).filter(this::isToken).isPresent();
    }

    private boolean isToken(String typed) {
        return MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8), visit.csrf().getBytes(StandardCharsets.UTF_8));
    }
}
