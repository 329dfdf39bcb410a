package dev.cocreate.portal.moderation;

import dev.cocreate.portal.bursts.Burst;
import dev.cocreate.portal.bursts.Bursts;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visit;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /moderation}, for the team: what new people wrote, and what muted people say to it. */
@Path(ModerationResource.PATH)
public class ModerationResource {
    static final String PATH = "/moderation";

    private static final URI PAGE = URI.create(PATH);
    private static final int SHOWN = 20;

    private final Moderation moderation;
    private final Held held;
    private final Mutes mutes;
    private final Bursts bursts;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ModerationResource(
            Moderation moderation, Held held, Mutes mutes, Bursts bursts, Markdown markdown, Pages pages, Visit visit) {
        this.moderation = moderation;
        this.held = held;
        this.mutes = mutes;
        this.bursts = bursts;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(@QueryParam("after") @DefaultValue("0") long after) {
        visit.team();
        return page(200, after, Refused.NONE);
    }

    @POST
    @Path("held/{held: [0-9]+}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(@PathParam("held") long id) {
        moderation.approve(id, visit.team());
        return Response.seeOther(PAGE).build();
    }

    @POST
    @Path("held/{held: [0-9]+}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(@PathParam("held") long id, @FormParam("words") @DefaultValue("") String words) {
        var team = visit.team();
        return changed(id - 1, "held-" + id, words, () -> moderation.decline(id, words, team));
    }

    @POST
    @Path("mutes/{mute: [0-9]+}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(@PathParam("mute") long mute, @FormParam("words") @DefaultValue("") String words) {
        var team = visit.team();
        return changed(0, "mute-" + mute, words, () -> moderation.lift(mute, words, team));
    }

    @POST
    @Path("mutes/{mute: [0-9]+}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declineAppeal(@PathParam("mute") long mute, @FormParam("words") @DefaultValue("") String words) {
        var team = visit.team();
        return changed(0, "mute-" + mute, words, () -> moderation.declineAppeal(mute, words, team));
    }

    @POST
    @Path("bursts/{burst: [0-9]+}/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(@PathParam("burst") long burst) {
        bursts.dismiss(burst, visit.team());
        return Response.seeOther(PAGE).build();
    }

    @POST
    @Path("bursts/{burst: [0-9]+}/quarantine")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response quarantine(@PathParam("burst") long burst) {
        bursts.quarantine(burst, visit.team());
        return Response.seeOther(PAGE).build();
    }

    @POST
    @Path("bursts/{burst: [0-9]+}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("burst") long burst) {
        bursts.release(burst, visit.team());
        return Response.seeOther(PAGE).build();
    }

    @POST
    @Path("bursts/{burst: [0-9]+}/votes/{person: [0-9]+}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response releaseOne(@PathParam("burst") long burst, @PathParam("person") long person) {
        bursts.release(burst, new PersonId(person), visit.team());
        return Response.seeOther(PAGE).build();
    }

    @POST
    @Path("bursts/{burst: [0-9]+}/votes/{person: [0-9]+}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answerVoter(
            @PathParam("burst") long burst,
            @PathParam("person") long person,
            @FormParam("words") @DefaultValue("") String words) {
        var team = visit.team();
        return changed(
                0,
                "vote-" + burst + "-" + person,
                words,
                () -> bursts.answer(burst, new PersonId(person), words, team));
    }

    /** Back to the queue, or what was typed once more with what is wrong about it; {@code after} is where the queue begins then. */
    private Response changed(long after, String form, String words, Runnable change) {
        try {
            change.run();
            return Response.seeOther(PAGE).build();
        } catch (InvalidProblem invalid) {
            return page(422, after, new Refused(form, words, invalid.errors()));
        }
    }

    private Response page(int status, long after, Refused refused) {
        var found = held.waiting(after, SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN));
        var next = found.size() > SHOWN
                ? Optional.of(PATH + "?after=" + shown.get(SHOWN - 1).id())
                : Optional.<String>empty();
        return pages.show(
                status,
                "moderation/index.jte",
                new ModerationPage(
                        shown.stream().map(one -> ShownWords.of(one, markdown)).toList(),
                        mutes.appealed(SHOWN),
                        bursts.waiting(),
                        after > 0 ? List.of() : bursts.aside(),
                        next,
                        after > 0,
                        refused));
    }

    /** Words that were not taken: of which entry, what was typed, and why not. */
    public record Refused(String entry, String words, List<FieldError> errors) {
        static final Refused NONE = new Refused("", "", List.of());
    }

    /** What waits, and votes that lie aside; {@code later} when earlier things are not shown. */
    public record ModerationPage(
            List<ShownWords> held,
            List<Mute> appeals,
            List<Burst> bursts,
            List<Burst> aside,
            Optional<String> next,
            boolean later,
            Refused refused) {
        public boolean isEmpty() {
            return held.isEmpty() && appeals.isEmpty() && bursts.isEmpty();
        }

        public Refused refused(String entry) {
            return refused.entry().equals(entry) ? refused : Refused.NONE;
        }
    }
}
