package dev.cocreate.portal.desk;

import dev.cocreate.portal.assignments.Assignments;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.changes.ChangeDraft;
import dev.cocreate.portal.changes.Changes;
import dev.cocreate.portal.changes.MadeChange;
import dev.cocreate.portal.changes.TriageResource;
import dev.cocreate.portal.changes.Undo;
import dev.cocreate.portal.ideas.EndingDraft;
import dev.cocreate.portal.needs.NeedList;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /desk}, for the team: what waits for an answer, and what to do about many ideas at once. */
@Path(DeskFilter.PATH)
public class DeskResource {
    /** So many needs to choose from; there are more in their own list. */
    private static final int NEEDS = 100;

    private final Inbox inbox;
    private final DeskCounts counts;
    private final SavedViews views;
    private final Changes changes;
    private final Undo undo;
    private final Boards boards;
    private final Statuses statuses;
    private final Assignments assignments;
    private final NeedList needs;
    private final Pages pages;
    private final Visit visit;

    @Inject
    DeskResource(
            Inbox inbox,
            DeskCounts counts,
            SavedViews views,
            Changes changes,
            Undo undo,
            Boards boards,
            Statuses statuses,
            Assignments assignments,
            NeedList needs,
            Pages pages,
            Visit visit) {
        this.inbox = inbox;
        this.counts = counts;
        this.views = views;
        this.changes = changes;
        this.undo = undo;
        this.boards = boards;
        this.statuses = statuses;
        this.assignments = assignments;
        this.needs = needs;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(
            @Context UriInfo address,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("change") @DefaultValue("") String change) {
        visit.team();
        var asked = new HashMap<String, String>();
        address.getQueryParameters().forEach((name, values) -> asked.put(name, values.get(0)));
        var made = change.matches("[0-9]{1,18}") ? changes.find(Long.parseLong(change)) : Optional.<MadeChange>empty();
        return page(200, DeskFilter.of(asked), after, made, DeskPage.Typed.nothing());
    }

    @POST
    @Path("changes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("filter") @DefaultValue("") String query,
            @FormParam("after") @DefaultValue("") String after,
            @FormParam("idea") List<String> selected,
            @FormParam("all") @DefaultValue("false") boolean all,
            @FormParam("board") @DefaultValue("") String board,
            @FormParam("status") @DefaultValue("") String status,
            @FormParam("answer") @DefaultValue("") String answer,
            @FormParam("tags") @DefaultValue("") String tags,
            @FormParam("removeTags") @DefaultValue("") String removeTags,
            @FormParam("assignee") @DefaultValue("") String assignee,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("lookAgain") @DefaultValue("") String lookAgain,
            @FormParam("sunset") @DefaultValue("") String sunset,
            @FormParam("beyond") @DefaultValue("") String beyond,
            @FormParam("need") @DefaultValue("") String need,
            @FormParam("newNeed") @DefaultValue("") String newNeed) {
        var team = visit.team();
        var filter = DeskFilter.parse(query);
        var draft = new ChangeDraft(
                        board,
                        status,
                        answer,
                        TriageResource.names(tags),
                        TriageResource.names(removeTags),
                        assignee,
                        new EndingDraft(reason, lookAgain, sunset),
                        beyond)
                .under(need, newNeed);
        try {
            var ideas = all ? inbox.found(filter, Changes.MOST + 1, team) : Changes.ids(selected);
            var made = changes.make(ideas, draft, team);
            counts.forget();
            return seeOther(filter.address("change", Long.toString(made.id())));
        } catch (InvalidProblem invalid) {
            var typed = new DeskPage.Typed(Set.copyOf(selected), all, draft, "", false, false, invalid.errors());
            return page(422, filter, after, Optional.empty(), typed);
        }
    }

    @POST
    @Path("changes/{change: [0-9]+}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@PathParam("change") long change, @FormParam("filter") @DefaultValue("") String query) {
        undo.take(change, visit.team());
        counts.forget();
        return seeOther(DeskFilter.parse(query).address("change", Long.toString(change)));
    }

    @POST
    @Path("saved")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @FormParam("filter") @DefaultValue("") String query,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("shared") @DefaultValue("false") boolean shared) {
        var team = visit.team();
        var filter = DeskFilter.parse(query);
        try {
            views.save(name, shared, filter, team);
            return seeOther(filter.address());
        } catch (InvalidProblem invalid) {
            var typed = new DeskPage.Typed(Set.of(), false, ChangeDraft.empty(), name, shared, true, invalid.errors());
            return page(422, filter, "", Optional.empty(), typed);
        }
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private Response page(
            int status, DeskFilter filter, String after, Optional<MadeChange> made, DeskPage.Typed typed) {
        var team = visit.team();
        var page = inbox.page(filter, after, team);
        var matching = after.isBlank() && page.next().isEmpty()
                ? page.ideas().size()
                : inbox.counts(List.of(filter), team).getOrDefault(filter, 0);
        return pages.show(
                status,
                "desk/index.jte",
                new DeskPage(
                        filter,
                        after,
                        page.ideas(),
                        page.next(),
                        matching,
                        counts.figures(),
                        tabs(team),
                        boards.all(Sight.everything()),
                        statuses.all(),
                        assignments.team(),
                        needs.choices(NEEDS),
                        made,
                        typed));
    }

    /** What everybody needs, and then the saved views. */
    private List<DeskPage.Tab> tabs(Visitor team) {
        var shell = pages.shell();
        var named = new ArrayList<Named>();
        named.add(new Named(shell.say("desk.tab.inbox"), DeskFilter.inbox()));
        named.add(new Named(shell.say("desk.tab.mine"), DeskFilter.parse("assigned=me&show=open")));
        named.add(new Named(shell.say("desk.tab.open"), DeskFilter.parse("show=open&sort=newest")));
        views.of(team).forEach(view -> named.add(new Named(view.name(), view.filter())));
        var counted = counts.of(named.stream().map(Named::filter).toList(), team);
        return named.stream()
                .map(tab -> new DeskPage.Tab(tab.name(), tab.filter(), counted.getOrDefault(tab.filter(), 0)))
                .toList();
    }

    private record Named(String name, DeskFilter filter) {}
}
