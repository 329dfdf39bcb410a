package dev.cocreate.portal.live;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Limits;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.MDC;

/**
 * {@code /live?ideas=1,2}: server-sent events about the ideas that a page shows, for as long as it is open.
 *
 * <p>JAX-RS answers who asks and whether they may; then the connection is the servlet's, because only that writes without
 * blocking.
 */
@Path("/live")
public class LiveResource {
    private static final String EVENTS = "text/event-stream";
    private static final int MOST_IDEAS = 300;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_OPENED = 600;

    private final Live live;
    private final Seats seats;
    private final Boards boards;
    private final Limits limits;
    private final Visit visit;

    @Context
    HttpServletRequest request;

    @Inject
    LiveResource(Live live, Seats seats, Boards boards, Limits limits, Visit visit) {
        this.live = live;
        this.seats = seats;
        this.boards = boards;
        this.limits = limits;
        this.visit = visit;
    }

    /**
     * Opens the stream.
     *
     * @param ideas whose counters the page shows
     * @param comments how many comments it shows; only on the page of one idea
     * @param answered when the answer it shows was given, in milliseconds since 1970
     * @param fresh whether it wants to hear of new ideas
     * @param board the board it is narrowed to
     * @param since the newest idea it was told of before
     * @param lastSince the same from a browser that connects anew by itself
     */
    @GET
    @Produces(EVENTS)
    public void open(
            @QueryParam("ideas") @DefaultValue("") String ideas,
            @QueryParam("comments") @DefaultValue("") String comments,
            @QueryParam("answered") @DefaultValue("") String answered,
            @QueryParam("fresh") @DefaultValue("false") boolean fresh,
            @QueryParam("board") @DefaultValue("") String board,
            @QueryParam("since") @DefaultValue("") String since,
            @HeaderParam("Last-Event-ID") @DefaultValue("") String lastSince,
            @Suspended AsyncResponse later)
            throws IOException {
        limits.spend("live by address", visit.client(), MOST_OPENED, MINUTE);
        var shown = numbers("ideas", ideas);
        var sight = boards.sightOf(visit.visitor());
        var watching = new Watching(
                visit.visitor(),
                sight,
                shown,
                boards(board, sight),
                comments.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) number("comments", comments)),
                answered.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(number("answered", answered))),
                fresh,
                since.isEmpty() && lastSince.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(number("since", since.isEmpty() ? lastSince : since)),
                visit.language());
        var guest = visit.visitor()
                .map(visitor -> Seats.Guest.person(visitor.id().value()))
                .orElseGet(() -> Seats.Guest.address(visit.client()));
        seats.take(guest);
        live.tell(watching, guest, connect(guest));
    }

    private Line connect(Seats.Guest guest) throws IOException {
        var context = request.getAsyncContext();
        var response = (HttpServletResponse) context.getResponse();
        response.setContentType(EVENTS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Request-Id", visit.requestId());
        // The answer goes on without this thread, which will serve somebody else.
        MDC.remove("request");
        return Line.open(context, () -> seats.giveBack(guest));
    }

    /** Nothing but what the stream would begin with. */
    @HEAD
    public Response head() {
        return Response.ok().type(EVENTS).build();
    }

    private Set<Long> boards(String slug, Sight sight) {
        var seen = slug.isEmpty() ? boards.all(sight).stream() : Stream.of(boards.choose(Optional.of(slug), sight));
        return seen.map(Board::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Long> numbers(String field, String list) {
        var numbers = Stream.of(list.split(","))
                .filter(part -> !part.isEmpty())
                .map(part -> number(field, part))
                .collect(Collectors.toUnmodifiableSet());
        if (numbers.size() > MOST_IDEAS) {
            throw new InvalidProblem(new FieldError(field, "range", Map.of("min", 0, "max", MOST_IDEAS)));
        }
        return numbers;
    }

    private static long number(String field, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidProblem(FieldError.of(field, "invalid"));
        }
        return Long.parseLong(text);
    }
}
