package dev.cocreate.portal.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Sends what was rendered: compressed when the client takes it, not at all when the client has it. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class RenderedFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Rendered rendered)) {
            return;
        }
        var headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (response.getStatus() == 200) {
            headers.putSingle(HttpHeaders.ETAG, rendered.etag());
            if (rendered.etag().equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(304);
                response.setEntity(null);
                return;
            }
        }
        var type = response.getMediaType();
        if (takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setEntity(rendered.gzipped(), response.getEntityAnnotations(), type);
        } else {
            response.setEntity(rendered.plain(), response.getEntityAnnotations(), type);
        }
    }

    private static boolean takesGzip(@Nullable String header) {
        return header != null && header.contains("gzip") && !header.contains("gzip;q=0");
    }
}
