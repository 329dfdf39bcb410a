package dev.cocreate.plugin.host.web;

import dev.cocreate.plugin.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers for a resource that threw: what it wanted to say if it threw for that, else a 500 without details. */
final class FailureAnswer implements ExceptionMapper<Throwable> {

    private final Log log;

    FailureAnswer(Log log) {
        this.log = log;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException meant) {
            var response = meant.getResponse();
            return response.hasEntity() || response.getStatus() < 400 ? response : Problems.response(response);
        }
        log.error("A web resource failed", thrown);
        return Problems.response(Response.serverError().build());
    }
}
