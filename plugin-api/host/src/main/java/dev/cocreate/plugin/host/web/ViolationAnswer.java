package dev.cocreate.plugin.host.web;

import jakarta.json.JsonBuilderFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.StreamSupport;

/** Answers for what Bean Validation refused: the client's fault with the fields at fault, unless it was the answer itself. */
final class ViolationAnswer implements ExceptionMapper<ConstraintViolationException> {

    private final JsonBuilderFactory json;

    ViolationAnswer(JsonBuilderFactory json) {
        this.json = json;
    }

    @Override
    public Response toResponse(ConstraintViolationException refused) {
        var violations = refused.getConstraintViolations();
        if (violations.stream().anyMatch(ViolationAnswer::isInTheAnswer)) {
            return Problems.response(Response.serverError().build());
        }
        var errors = json.createArrayBuilder();
        violations.forEach(violation -> errors.add(json.createObjectBuilder()
                .add("field", last(violation.getPropertyPath()))
                .add("message", violation.getMessage())));
        var problem = json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", "Bad Request")
                .add("status", 400)
                .add("errors", errors);
        return Response.status(400)
                .type(Problems.TYPE)
                .entity(problem.build().toString())
                .build();
    }

    private static boolean isInTheAnswer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static String last(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(node -> String.valueOf(node.getName()))
                .reduce("", (before, name) -> name);
    }
}
