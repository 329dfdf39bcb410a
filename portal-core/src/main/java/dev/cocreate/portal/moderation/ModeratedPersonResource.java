package dev.cocreate.portal.moderation;

import dev.cocreate.portal.people.Person;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.trust.Held;
import dev.cocreate.portal.trust.Mute;
import dev.cocreate.portal.trust.MuteDraft;
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

/** {@code /moderation/people/<id>}, for the team: whether somebody may speak, and what they wrote that waited. */
@Path(ModerationResource.PATH + "/people/{id: [0-9]+}")
public class ModeratedPersonResource {
    private static final int SHOWN = 20;

    private final Moderation moderation;
    private final Held held;
    private final Mutes mutes;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;
    private final Clock clock;

    @Inject
    ModeratedPersonResource(
            Moderation moderation, Held held, Mutes mutes, Markdown markdown, Pages pages, Visit visit, Clock clock) {
        this.moderation = moderation;
        this.held = held;
        this.mutes = mutes;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    public Response show(@PathParam("id") long id) {
        visit.team();
        return page(200, new PersonId(id), MuteDraft.empty(), List.of());
    }

    @POST
    @Path("mute")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mute(
            @PathParam("id") long id,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("days") @DefaultValue("") String days) {
        var team = visit.team();
        var person = new PersonId(id);
        var draft = new MuteDraft(reason, days);
        try {
            moderation.mute(person, draft, team);
            return Response.seeOther(URI.create(address(person))).build();
        } catch (InvalidProblem invalid) {
            return page(422, person, draft, invalid.errors());
        }
    }

    @POST
    @Path("speech")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(@PathParam("id") long id) {
        var team = visit.team();
        var person = new PersonId(id);
        mutes.of(person).stream()
                .filter(mute -> mute.holds(clock.instant()))
                .forEach(mute -> moderation.lift(mute.id(), "", team));
        return Response.seeOther(URI.create(address(person))).build();
    }

    private static String address(PersonId person) {
        return ModerationResource.PATH + "/people/" + person;
    }

    private Response page(int status, PersonId id, MuteDraft draft, List<FieldError> errors) {
        return pages.show(
                status,
                "moderation/person.jte",
                new ModeratedPerson(
                        moderation.person(id),
                        mutes.of(id),
                        held.of(id, SHOWN).stream()
                                .map(one -> ShownWords.of(one, markdown))
                                .toList(),
                        clock.instant(),
                        draft,
                        errors));
    }

    /** Somebody as the team sees them here. */
    public record ModeratedPerson(
            Person person,
            List<Mute> mutes,
            List<ShownWords> written,
            Instant now,
            MuteDraft draft,
            List<FieldError> errors) {
        public boolean isMuted() {
            return mutes.stream().anyMatch(mute -> mute.holds(now));
        }

        public boolean isOfTheTeam() {
            return person.visiting().isTeam();
        }
    }
}
