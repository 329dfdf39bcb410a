package dev.cocreate.portal.api;

import dev.cocreate.portal.changes.ChangeDraft;
import dev.cocreate.portal.changes.Changes;
import dev.cocreate.portal.changes.MadeChange;
import dev.cocreate.portal.changes.Undo;
import dev.cocreate.portal.desk.DeskCounts;
import dev.cocreate.portal.desk.DeskFilter;
import dev.cocreate.portal.desk.Inbox;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/ideas/bulk}, for the team: the same change for many ideas, and its undo. */
@Path("/api/v1/ideas/bulk")
@Produces("application/json")
public class BulkApi {
    private final Changes changes;
    private final Undo undo;
    private final Inbox inbox;
    private final DeskCounts counts;
    private final Visit visit;

    @Inject
    BulkApi(Changes changes, Undo undo, Inbox inbox, DeskCounts counts, Visit visit) {
        this.changes = changes;
        this.undo = undo;
        this.inbox = inbox;
        this.counts = counts;
        this.visit = visit;
    }

    @POST
    @Consumes("application/json")
    public Response change(InputStream in) throws IOException {
        var team = visit.team();
        var body = JsonBody.read(in);
        var ids = body.texts("ideas");
        var filter = body.text("filter");
        var draft = new ChangeDraft(
                        body.text("board").orElse(""),
                        body.text("status").orElse(""),
                        body.text("answer").orElse(""),
                        body.texts("tags").orElse(List.of()),
                        body.texts("removeTags").orElse(List.of()),
                        body.text("assignee").orElse(""),
                        IdeasApi.ending(body),
                        IdeasApi.beyond(body))
                .under(body.text("need").orElse(""), body.text("newNeed").orElse(""));
        body.done();
        if (ids.isPresent() && filter.isPresent()) {
            throw new InvalidProblem(FieldError.of("filter", "one-of-both"));
        }
        var ideas = filter.isPresent()
                ? inbox.found(DeskFilter.parse(filter.get()), Changes.MOST + 1, team)
                : Changes.ids(ids.orElse(List.of()));
        var made = changes.make(ideas, draft, team);
        counts.forget();
        return Answering.ok(json(made));
    }

    @POST
    @Path("{change: [0-9]+}/undo")
    public Response undo(@PathParam("change") long change) {
        var undone = undo.take(change, visit.team());
        counts.forget();
        return Answering.ok(json(undone));
    }

    private static JsonObject json(MadeChange made) {
        var kept = Json.createArrayBuilder();
        made.kept()
                .forEach(one -> kept.add(Json.createObjectBuilder()
                        .add("idea", one.idea().toString())
                        .add("reasons", Json.createArrayBuilder(one.reasons()))));
        var json = Json.createObjectBuilder()
                .add("changed", made.ideas())
                .add("undone", made.undone())
                .add("restored", made.restored())
                .add("kept", kept);
        CommentJson.put(json, "id", made.id() == 0 ? Optional.empty() : Optional.of(Long.toString(made.id())));
        return json.build();
    }
}
