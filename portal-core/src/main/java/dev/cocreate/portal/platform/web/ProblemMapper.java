package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.BusyProblem;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.HeldProblem;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.MovedProblem;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.problems.StaleFormProblem;
import dev.cocreate.portal.platform.problems.TooManyProblem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Messages;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every failure an answer: a page for people, RFC 9457's {@code application/problem+json} for programs. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);

    private final Visit visit;
    private final Pages pages;
    private final Messages messages;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @Inject
    ProblemMapper(Visit visit, Pages pages, Messages messages, Clock clock) {
        this.visit = visit;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Response toResponse(Throwable failure) {
        var cause = Failure.of(failure);
        if (cause.status() >= 500 && cause.problem() == null) {
            log.error("Request {} {} failed", visit.requestId(), visit.address(), failure);
        }
        if (cause.response() != null && cause.status() < 400) {
            return cause.response();
        }
        if (cause.problem() instanceof MovedProblem moved && (isReading() || wantsPage())) {
            return there(moved);
        }
        if (cause.problem() instanceof HeldProblem held && wantsPage()) {
            return to(held.place());
        }
        var answer = Response.fromResponse(wantsPage() ? page(cause) : json(cause));
        cause.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        cause.methods().ifPresent(methods -> answer.header(HttpHeaders.ALLOW, methods));
        return answer.build();
    }

    private boolean isReading() {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** For now, because what moved may come back. A form is not sent on: its sender should see where it would go. */
    private Response there(MovedProblem moved) {
        if (isReading()) {
            return Response.status(Response.Status.FOUND)
                    .location(URI.create(moved.insteadOf(visit.address()).orElse(moved.page())))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        return to(moved.page());
    }

    private Response to(String page) {
        return headers.getHeaderString("HX-Request") != null
                ? Response.noContent().header("HX-Redirect", page).build()
                : Response.seeOther(URI.create(page)).build();
    }

    /** The API always answers in JSON; elsewhere a page is what a browser takes. */
    private boolean wantsPage() {
        if (visit.address().startsWith("/api/")) {
            return false;
        }
        var accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") || headers.getHeaderString("HX-Request") != null;
    }

    private Response page(Failure failure) {
        if (failure.problem() instanceof StaleFormProblem stale && headers.getHeaderString("HX-Request") == null) {
            return pages.show(failure.status(), "problem/stale.jte", StalePage.of(visit.address(), stale));
        }
        var errors = failure.problem() instanceof InvalidProblem invalid ? invalid.errors() : List.<FieldError>of();
        var model = new ProblemPage(failure.status(), failure.slug(), visit.requestId(), errors);
        return pages.show(failure.status(), "problem/show.jte", model);
    }

    private Response json(Failure failure) {
        var body = Json.createObjectBuilder()
                .add("type", "urn:cocreate:problem:" + failure.slug())
                .add("title", failure.sentence())
                .add("status", failure.status())
                .add("code", failure.slug())
                .add("requestId", visit.requestId());
        if (failure.problem() instanceof InvalidProblem invalid) {
            var errors = Json.createArrayBuilder();
            invalid.errors().forEach(error -> errors.add(json(error)));
            body.add("errors", errors);
        }
        var answer = Response.status(failure.status())
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body.build().toString());
        if (failure.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    private JsonObject json(FieldError error) {
        var english = messages.in(Language.EN, ZoneId.of("UTC"), clock.instant());
        return Json.createObjectBuilder()
                .add("field", error.field())
                .add("code", error.key())
                .add("message", english.say("common.fault." + error.key(), error.namesAndValues()))
                .build();
    }

    /** What a failure means to the client. */
    private record Failure(
            int status,
            String slug,
            String sentence,
            @Nullable Problem problem,
            @Nullable Response response) {

        static Failure of(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem problem) {
                    return new Failure(problem.status(), problem.slug(), problem.sentence(), problem, null);
                }
                if (cause instanceof WebApplicationException web) {
                    return of(web.getResponse());
                }
            }
            return new Failure(500, "unexpected", "Something went wrong here. It has been noted.", null, null);
        }

        private static Failure of(Response response) {
            var status = response.getStatus();
            if (status < 400) {
                return new Failure(status, "redirect", "", null, response);
            }
            return switch (status) {
                case 404 -> new Failure(404, "not-found", "There is nothing at this address.", null, null);
                case 405 ->
                    new Failure(405, "method-not-allowed", "This address does not take this method.", null, response);
                case 406 ->
                    new Failure(406, "not-acceptable", "This is not available in a form you accept.", null, null);
                case 415 ->
                    new Failure(415, "unsupported-type", "The body is of a type that is not taken here.", null, null);
                default ->
                    status >= 500
                            ? new Failure(
                                    500, "unexpected", "Something went wrong here. It has been noted.", null, null)
                            : new Failure(status, "bad-request", "The request cannot be understood.", null, null);
            };
        }

        Optional<Long> retryAfter() {
            var wait = problem instanceof TooManyProblem many
                    ? Optional.of(many.retryAfter())
                    : problem instanceof BusyProblem busy ? Optional.of(busy.retryAfter()) : Optional.<Duration>empty();
            return wait.map(time -> Math.max(1, time.toSeconds()));
        }

        /** Those that the address takes, when it was another one. */
        Optional<String> methods() {
            return Optional.ofNullable(response).map(answer -> answer.getHeaderString(HttpHeaders.ALLOW));
        }
    }

    /**
     * A form that was made for another session, to be sent once more.
     *
     * @param fields by name, without its token
     */
    public record StalePage(String address, Map<String, String> fields) {
        private static final int LONG = 12;

        static StalePage of(String address, StaleFormProblem problem) {
            var fields = new LinkedHashMap<>(problem.fields());
            fields.remove(CsrfFilter.FIELD);
            return new StalePage(address, fields);
        }

        /** Those that somebody typed, rather than pressed. */
        public List<String> words() {
            return fields.values().stream()
                    .filter(typed -> typed.length() > LONG || typed.indexOf(' ') > 0)
                    .filter(typed -> !typed.startsWith("/"))
                    .toList();
        }
    }

    /** What the page of a problem shows; {@code errors} are the fields at fault, where there is no form to show them in. */
    public record ProblemPage(int status, String slug, String requestId, List<FieldError> errors) {}
}
