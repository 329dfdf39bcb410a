package dev.cocreate.portal.notes;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.LocalAddress;
import dev.cocreate.portal.platform.web.Pages;
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

/** {@code /ideas/<id>/notes}, for the team: what it noted about an idea. */
@Path("/ideas/{id: [0-9][^/]*}/notes")
public class NotesResource {
    private final Ideas ideas;
    private final Notes notes;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;

    @Inject
    NotesResource(Ideas ideas, Notes notes, Markdown markdown, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.notes = notes;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(@PathParam("id") String id) {
        visit.team();
        return page(200, IdeaId.parse(id), "", List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @PathParam("id") String id,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("to") @DefaultValue("") String to) {
        var team = visit.team();
        var idea = IdeaId.parse(id);
        try {
            var note = "/ideas/" + idea + "/notes#note-" + notes.write(idea, text, team);
            return Response.seeOther(to.isEmpty() ? URI.create(note) : LocalAddress.of(to))
                    .build();
        } catch (InvalidProblem invalid) {
            return page(422, idea, text, invalid.errors());
        }
    }

    @POST
    @Path("{note: [0-9]+}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") String id, @PathParam("note") long note) {
        var idea = IdeaId.parse(id);
        notes.remove(idea, note, visit.team());
        return Response.seeOther(URI.create("/ideas/" + idea + "/notes")).build();
    }

    private Response page(int status, IdeaId id, String typed, List<FieldError> errors) {
        var idea = ideas.view(id, visit.visitor());
        var said = notes.of(id, visit.team()).stream()
                .map(note -> new Said(note, markdown.html(note.text())))
                .toList();
        return pages.show(status, "notes/index.jte", new NotesPage(idea, said, typed, errors));
    }

    /** A note, and what it says as it is shown. */
    public record Said(Note note, Html text) {}

    /**
     * The notes about an idea, and the form for another one.
     *
     * @param typed into the form so far
     */
    public record NotesPage(IdeaView idea, List<Said> notes, String typed, List<FieldError> errors) {}
}
