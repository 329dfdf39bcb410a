package dev.cocreate.portal.changes;

import dev.cocreate.portal.boards.Tags;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
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
import java.util.stream.Stream;

/** {@code /ideas/<id>/triage}, for the team: on which board an idea is, under which tags, and who looks after it. */
@Path("/ideas/{id: [0-9][^/]*}/triage")
public class TriageResource {
    private final Ideas ideas;
    private final Changes changes;
    private final TriageForms forms;
    private final Pages pages;
    private final Visit visit;

    @Inject
    TriageResource(Ideas ideas, Changes changes, TriageForms forms, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.changes = changes;
        this.forms = forms;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(@PathParam("id") String id) {
        visit.team();
        return pages.show("changes/triage.jte", forms.of(ideas.view(IdeaId.parse(id), visit.visitor())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("id") String id,
            @FormParam("board") @DefaultValue("") String board,
            @FormParam("tags") @DefaultValue("") String tags,
            @FormParam("assignee") @DefaultValue("") String assignee,
            @FormParam("seen") @DefaultValue("") String seen) {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        try {
            changes.make(idea.id(), draft(idea, board, names(tags), assignee), Meanwhile.parse(seen), team);
            return Response.seeOther(URI.create(idea.path())).build();
        } catch (MeanwhileProblem changed) {
            var now = forms.of(ideas.view(idea.id(), visit.visitor()));
            return pages.show(
                    422,
                    "changes/triage.jte",
                    now.typed(board, tags, assignee, changed.in(pages.shell().words())));
        } catch (InvalidProblem invalid) {
            return pages.show(422, "changes/triage.jte", forms.of(idea).typed(board, tags, assignee, invalid.errors()));
        }
    }

    /** What differs from how the idea stands; if it stands otherwise by now, what was seen tells. */
    private static ChangeDraft draft(IdeaView idea, String board, List<String> tags, String assignee) {
        var slugs = tags.stream().map(Tags::slug).toList();
        var removed = idea.tags().stream()
                .filter(name -> !slugs.contains(Tags.slug(name)))
                .toList();
        return ChangeDraft.triage(board, tags, removed, assignee);
    }

    /** Names with commas between them, as typed. */
    public static List<String> names(String typed) {
        return Stream.of(typed.split("[,،，、]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
