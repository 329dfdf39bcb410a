package dev.cocreate.portal.moderation;

import dev.cocreate.portal.bursts.Bursts;
import dev.cocreate.portal.bursts.OwnQuarantine;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.trust.Held;
import dev.cocreate.portal.trust.Mute;
import dev.cocreate.portal.trust.Mutes;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code /me/waiting}: what somebody wrote that waits for the team, and why they may not speak, if they may not. */
@Path(Held.PLACE)
public class WaitingResource {
    private static final int SHOWN = 50;

    private final Held held;
    private final Mutes mutes;
    private final Bursts bursts;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;
    private final Clock clock;

    @Inject
    WaitingResource(Held held, Mutes mutes, Bursts bursts, Markdown markdown, Pages pages, Visit visit, Clock clock) {
        this.held = held;
        this.mutes = mutes;
        this.bursts = bursts;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
        this.clock = clock;
    }

    /** A letter leads here, so whoever is not signed in is asked to, and not refused. */
    @GET
    public Response show() {
        return visit.visitor()
                .map(visitor -> page(200, visitor, "", List.of()))
                .orElseGet(() -> Response.seeOther(URI.create("/sign-in?to=" + Held.PLACE))
                        .build());
    }

    @POST
    @Path("appeal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response appeal(@FormParam("appeal") @DefaultValue("") String appeal) {
        var visitor = visit.signedIn();
        try {
            mutes.appeal(appeal, visitor);
            return Response.seeOther(URI.create(Held.PLACE)).build();
        } catch (InvalidProblem invalid) {
            return page(422, visitor, appeal, invalid.errors());
        }
    }

    /** A vote that the team put aside should count again. */
    @POST
    @Path("votes/{idea: [0-9]+}/appeal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response appealVote(@PathParam("idea") long idea, @FormParam("appeal") @DefaultValue("") String appeal) {
        var visitor = visit.signedIn();
        try {
            bursts.appeal(new IdeaId(idea), appeal, visitor);
            return Response.seeOther(URI.create(Held.PLACE)).build();
        } catch (InvalidProblem invalid) {
            return page(422, visitor, appeal, invalid.errors());
        }
    }

    private Response page(int status, Visitor visitor, String appeal, List<FieldError> errors) {
        return pages.show(
                status,
                "moderation/waiting.jte",
                new WaitingPage(
                        held.of(visitor.id(), SHOWN).stream()
                                .map(one -> ShownWords.of(one, markdown))
                                .toList(),
                        mutes.of(visitor.id()),
                        bursts.of(visitor.id()),
                        clock.instant(),
                        appeal,
                        errors));
    }

    /** What is between somebody and the team. */
    public record WaitingPage(
            List<ShownWords> written,
            List<Mute> mutes,
            List<OwnQuarantine> votes,
            Instant now,
            String appeal,
            List<FieldError> errors) {
        /** What silences them now. */
        public List<Mute> current() {
            return mutes.stream().filter(mute -> mute.holds(now)).limit(1).toList();
        }
    }
}
