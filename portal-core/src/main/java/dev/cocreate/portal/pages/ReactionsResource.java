package dev.cocreate.portal.pages;

import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.reactions.Reaction;
import dev.cocreate.portal.reactions.Reactions;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /ideas/<id>/comments/<comment>/reactions}: pressing one, or pressing it again to take it back. */
@Path("/ideas/{id: [0-9][^/]*}/comments/{comment: [0-9]+}/reactions")
public class ReactionsResource {
    private final Ideas ideas;
    private final Reactions reactions;
    private final SaidComments said;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ReactionsResource(Ideas ideas, Reactions reactions, SaidComments said, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.reactions = reactions;
        this.said = said;
        this.pages = pages;
        this.visit = visit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response press(
            @PathParam("id") String id,
            @PathParam("comment") long comment,
            @FormParam("give") @DefaultValue("") String give,
            @FormParam("withdraw") @DefaultValue("") String withdraw,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        var idea = ideas.view(IdeaId.parse(id), visit.visitor()).id();
        if (visit.visitor().isEmpty()) {
            return signIn(CommentView.path(idea, comment), htmx != null);
        }
        var isGiven = withdraw.isEmpty();
        var reaction = Reaction.parse(isGiven ? give : withdraw);
        var tally = isGiven
                ? reactions.give(idea, comment, reaction, visit.signedIn())
                : reactions.withdraw(idea, comment, reaction, visit.signedIn());
        return htmx != null
                ? pages.show("comments/_reactions.jte", new ReactionBar(idea, comment, tally, Optional.of(reaction)))
                : Response.seeOther(URI.create(said.address(idea, comment))).build();
    }

    private Response signIn(String back, boolean htmx) {
        var address = pages.shell().signIn(back);
        return htmx
                ? Response.noContent().header("HX-Redirect", address).build()
                : Response.seeOther(URI.create(address)).build();
    }
}
