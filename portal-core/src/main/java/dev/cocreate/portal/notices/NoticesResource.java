package dev.cocreate.portal.notices;

import dev.cocreate.portal.demand.Questions;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /me/notices}: what somebody was told, and how they want to be. */
@Path(NoticesResource.PATH)
public class NoticesResource {
    static final String PATH = "/me/notices";

    /** Where to choose how to be told. */
    static final String CHOICE = PATH + "#choice";

    private static final int SHOWN = 20;

    private final Notices notices;
    private final Channels channels;
    private final Questions questions;
    private final Pages pages;
    private final Visit visit;

    @Inject
    NoticesResource(Notices notices, Channels channels, Questions questions, Pages pages, Visit visit) {
        this.notices = notices;
        this.channels = channels;
        this.questions = questions;
        this.pages = pages;
        this.visit = visit;
    }

    /** A letter leads here, so whoever is not signed in is asked to, and not refused. */
    @GET
    public Response index(
            @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @QueryParam("saved") @DefaultValue("false") boolean saved) {
        return visit.visitor()
                .map(visitor -> page(200, before, visitor, saved, List.of()))
                .orElseGet(() ->
                        Response.seeOther(URI.create("/sign-in?to=" + PATH)).build());
    }

    @POST
    @Path("read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readAll() {
        var reader = visit.signedIn().id();
        notices.readAll(reader);
        questions.seen(reader);
        return Response.seeOther(URI.create(PATH)).build();
    }

    @POST
    @Path("channel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@FormParam("channel") @DefaultValue("") String channel) {
        var visitor = visit.signedIn();
        try {
            channels.choose(Channel.parse(channel), visitor);
            return Response.seeOther(URI.create(PATH + "?saved=true#choice")).build();
        } catch (InvalidProblem invalid) {
            return page(422, Long.MAX_VALUE, visitor, false, invalid.errors());
        }
    }

    private Response page(int status, long before, Visitor visitor, boolean saved, List<FieldError> errors) {
        var found = notices.latest(visitor.id(), before, SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN));
        var next = found.size() > SHOWN
                ? Optional.of(PATH + "?before=" + shown.get(SHOWN - 1).id())
                : Optional.<String>empty();
        return pages.show(
                status,
                "notices/index.jte",
                new NoticesPage(
                        shown,
                        next,
                        questions.open(visitor.id()).size(),
                        channels.of(visitor.id()),
                        List.of(Channel.values()),
                        saved,
                        errors));
    }

    /**
     * A page of notices, the newest first.
     *
     * @param next address of the older ones
     * @param questions how many of their votes they are asked about
     * @param chosen how this reader is told
     * @param saved whether they have just chosen it
     */
    public record NoticesPage(
            List<NoticeView> notices,
            Optional<String> next,
            int questions,
            Channel chosen,
            List<Channel> channels,
            boolean saved,
            List<FieldError> errors) {}
}
