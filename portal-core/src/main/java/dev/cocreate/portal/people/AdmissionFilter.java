package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.UnknownVisitorProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Outside;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Keeps those out who may not read. Whoever has not said who they are is shown to the sign-in: a page by a redirect, a part of a
 * page by htmx's header, a program by a 401. Whoever is known and not welcome gets a 403.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
public class AdmissionFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Admission admission;
    private final Visit visit;

    @Context
    ResourceInfo resource;

    @Inject
    AdmissionFilter(Admission admission, Visit visit) {
        this.admission = admission;
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (admission.admits(visit.visitor())) {
            return;
        }
        visit.stayOutside();
        if (isOutside()) {
            return;
        }
        if (visit.visitor().isPresent()) {
            throw new ForbiddenProblem("not-invited", "This portal is private, and you were not invited.");
        }
        if (request.getHeaderString("HX-Request") != null) {
            request.abortWith(Response.status(401)
                    .header("HX-Redirect", signIn(shownPage(request)))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
        } else if (wantsPage(request)) {
            request.abortWith(Response.status(READING.contains(request.getMethod()) ? 302 : 303)
                    .location(URI.create(signIn(READING.contains(request.getMethod()) ? visit.address() : "/")))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
        } else {
            throw new UnknownVisitorProblem("sign-in-needed", "This portal is for those who signed in. Please do.");
        }
    }

    private boolean isOutside() {
        var method = resource.getResourceMethod();
        return method != null
                && (method.isAnnotationPresent(Outside.class)
                        || resource.getResourceClass().isAnnotationPresent(Outside.class));
    }

    private boolean wantsPage(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return !visit.address().startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    /** The page that asked for a part of itself. */
    private static String shownPage(ContainerRequestContext request) {
        var shown = request.getHeaderString("HX-Current-URL");
        try {
            var page = URI.create(shown == null ? "/" : shown);
            return page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static String signIn(String to) {
        return "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
