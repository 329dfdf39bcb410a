package dev.cocreate.portal.pages;

import dev.cocreate.portal.comments.CommentDraft;
import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.comments.Comments;
import dev.cocreate.portal.comments.Threads;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.reports.Reports;
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
import java.util.List;
import java.util.Optional;

/** {@code /ideas/<id>/comments/<comment>}: finding a comment, changing one's own, taking one away. */
@Path("/ideas/{id: [0-9][^/]*}/comments/{comment: [0-9]+}")
public class CommentResource {
    private final Ideas ideas;
    private final Comments comments;
    private final Threads threads;
    private final Reports reports;
    private final SaidComments said;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;

    @Inject
    CommentResource(
            Ideas ideas,
            Comments comments,
            Threads threads,
            Reports reports,
            SaidComments said,
            Markdown markdown,
            Pages pages,
            Visit visit) {
        this.ideas = ideas;
        this.comments = comments;
        this.threads = threads;
        this.reports = reports;
        this.said = said;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
    }

    /** Leads to the page of the threads that shows it. */
    @GET
    public Response find(@PathParam("id") String id, @PathParam("comment") long comment) {
        return there(ideas.view(IdeaId.parse(id), visit.visitor()).id(), comment);
    }

    @GET
    @Path("edit")
    public Response form(@PathParam("id") String id, @PathParam("comment") long comment) {
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        var found = comments.forAuthor(idea.id(), comment, visit.signedIn());
        return page(200, "comments/edit.jte", idea, found, found.text().typed(nobody()), List.of());
    }

    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @PathParam("id") String id,
            @PathParam("comment") long comment,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("mentioned") List<String> mentioned) {
        var author = visit.signedIn();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        try {
            comments.edit(idea.id(), comment, CommentDraft.of(text, mentioned), author);
            return there(idea.id(), comment);
        } catch (InvalidProblem invalid) {
            var found = comments.forAuthor(idea.id(), comment, author);
            return page(422, "comments/edit.jte", idea, found, text, invalid.errors());
        }
    }

    @GET
    @Path("withdrawal")
    public Response askToWithdraw(@PathParam("id") String id, @PathParam("comment") long comment) {
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        var found = comments.forAuthor(idea.id(), comment, visit.signedIn());
        return page(200, "comments/withdrawal.jte", idea, found, "", List.of());
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") String id, @PathParam("comment") long comment) {
        var author = visit.signedIn();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        comments.withdraw(idea.id(), comment, author);
        return Response.seeOther(URI.create(idea.path() + "#comments")).build();
    }

    @GET
    @Path("removal")
    public Response askToRemove(@PathParam("id") String id, @PathParam("comment") long comment) {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        var found = threads.comment(idea.id(), comment, Optional.of(team));
        return page(200, "comments/removal.jte", idea, found, "", List.of());
    }

    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("id") String id,
            @PathParam("comment") long comment,
            @FormParam("reason") @DefaultValue("") String reason) {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        try {
            reports.removeComment(idea.id(), comment, reason, team);
            return there(idea.id(), comment);
        } catch (InvalidProblem invalid) {
            var found = threads.comment(idea.id(), comment, Optional.of(team));
            return page(422, "comments/removal.jte", idea, found, reason, invalid.errors());
        }
    }

    private Response there(IdeaId idea, long comment) {
        return Response.seeOther(URI.create(said.address(idea, comment))).build();
    }

    private Response page(
            int status, String template, IdeaView idea, CommentView comment, String typed, List<FieldError> errors) {
        var shown = comment.text().html(markdown, nobody());
        return pages.show(status, template, new CommentPage(idea, comment, shown, typed, errors));
    }

    private String nobody() {
        return pages.shell().say("common.somebody");
    }
}
