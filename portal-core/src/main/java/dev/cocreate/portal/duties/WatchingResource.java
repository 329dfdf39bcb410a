package dev.cocreate.portal.duties;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /me/watching}, for the team: which boards somebody watches, and how they are told of what concerns them. */
@Path(WatchingResource.PATH)
public class WatchingResource {
    static final String PATH = "/me/watching";

    private static final URI SAVED = URI.create(PATH + "?saved=true");

    private final Watches watches;
    private final Ways ways;
    private final AnswerTime answerTime;
    private final Boards boards;
    private final Pages pages;
    private final Visit visit;

    @Inject
    WatchingResource(Watches watches, Ways ways, AnswerTime answerTime, Boards boards, Pages pages, Visit visit) {
        this.watches = watches;
        this.ways = ways;
        this.answerTime = answerTime;
        this.boards = boards;
        this.pages = pages;
        this.visit = visit;
    }

    /** A letter leads here, so whoever is not signed in is asked to, and not refused. */
    @GET
    public Response show(@QueryParam("saved") @DefaultValue("false") boolean saved) {
        if (visit.visitor().isEmpty()) {
            return Response.seeOther(URI.create("/sign-in?to=" + PATH)).build();
        }
        var team = visit.team();
        return page(200, team, ways.of(team.id()), Optional.empty(), saved, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(Form form) {
        var team = visit.team();
        var sent = form.asMap();
        var errors = new ArrayList<FieldError>();
        var wanted = new EnumMap<>(ways.of(team.id()));
        for (var duty : Duty.values()) {
            try {
                wanted.put(
                        duty,
                        Way.parse(
                                duty,
                                sent.getOrDefault(duty.slug(), List.of("")).get(0)));
            } catch (InvalidProblem invalid) {
                errors.addAll(invalid.errors());
            }
        }
        try {
            var watching = watches.asked(
                    sent.getOrDefault("all", List.of()).contains("true"), sent.getOrDefault("board", List.of()), team);
            if (errors.isEmpty()) {
                watches.choose(watching, team);
                ways.choose(wanted, team);
                return Response.seeOther(SAVED).build();
            }
        } catch (InvalidProblem invalid) {
            errors.addAll(invalid.errors());
        }
        return page(422, team, wanted, Optional.empty(), false, errors);
    }

    /** After how many days answers are due; for everybody, so an administrator says it. */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answersDue(@FormParam("days") @DefaultValue("") String days) {
        var administrator = visit.administrator();
        try {
            answerTime.change(days, administrator);
            return Response.seeOther(SAVED).build();
        } catch (InvalidProblem invalid) {
            return page(422, administrator, ways.of(administrator.id()), Optional.of(days), false, invalid.errors());
        }
    }

    private Response page(
            int status,
            Visitor team,
            Map<Duty, Way> chosen,
            Optional<String> days,
            boolean saved,
            List<FieldError> errors) {
        return pages.show(
                status,
                "duties/watching.jte",
                new WatchingPage(
                        boards.all(boards.sightOf(team)),
                        watches.of(team.id()),
                        chosen,
                        answerTime.days(),
                        days,
                        team.isAdministrator(),
                        saved,
                        errors));
    }

    /**
     * What somebody chose.
     *
     * @param days after which answers are due
     * @param typed what an administrator typed instead
     * @param saved whether they have just chosen it
     */
    public record WatchingPage(
            List<Board> boards,
            Watching watching,
            Map<Duty, Way> ways,
            int days,
            Optional<String> typed,
            boolean administrator,
            boolean saved,
            List<FieldError> errors) {
        public List<Way> choices() {
            return List.of(Way.values());
        }
    }
}
