package dev.cocreate.portal.platform.metrics;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Times every request, and says in the log which ones changed something, failed or took long. */
@Provider
@PreMatching
@Priority(1)
public class RequestTimer implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger log = LoggerFactory.getLogger("requests");
    private static final String BEGUN = RequestTimer.class.getName();
    private static final Duration LONG = Duration.ofSeconds(1);

    private final Metrics metrics;

    @Context
    ResourceInfo resource;

    @Inject
    RequestTimer(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGUN, System.nanoTime());
        metrics.serveRequests();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var took = request.getProperty(BEGUN) instanceof Long begun
                ? Duration.ofNanos(System.nanoTime() - begun)
                : Duration.ZERO;
        var status = response.getStatus();
        metrics.request(request.getMethod(), route(), status, took);
        if (status >= 500 || took.compareTo(LONG) > 0) {
            log.info(
                    "{} {} {} in {} ms, request {}",
                    request.getMethod(),
                    request.getUriInfo().getRequestUri().getRawPath(),
                    status,
                    took.toMillis(),
                    response.getHeaderString("X-Request-Id"));
        }
    }

    private String route() {
        if (resource.getResourceClass() == null) {
            return "none";
        }
        return path(resource.getResourceClass().getAnnotation(Path.class))
                + path(resource.getResourceMethod().getAnnotation(Path.class));
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}
