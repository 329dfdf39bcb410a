package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.mentions.Participant;
import dev.cocreate.portal.mentions.Participants;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /ideas/<id>/mentions}: whom a comment can speak to, while their name is typed. */
@Path("/ideas/{id: [0-9][^/]*}/mentions")
public class MentionsResource {
    private final Ideas ideas;
    private final Participants participants;
    private final Pages pages;
    private final Visit visit;

    @Inject
    MentionsResource(Ideas ideas, Participants participants, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.participants = participants;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response offer(@PathParam("id") String id, @QueryParam("q") @DefaultValue("") String typed) {
        var asker = visit.signedIn();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor()).id();
        return pages.show("comments/_people.jte", new Offer(participants.beginning(typed, idea, asker)));
    }

    /** Some people to choose from. */
    public record Offer(List<Participant> people) {}
}
