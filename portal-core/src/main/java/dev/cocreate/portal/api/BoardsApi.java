package dev.cocreate.portal.api;

import dev.cocreate.portal.boards.Arrangement;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.BoardDraft;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Member;
import dev.cocreate.portal.boards.Members;
import dev.cocreate.portal.ideas.Relocation;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/boards}: those that may be seen, for everybody; arranging them and listing members, for administrators. */
@Path("/api/v1/boards")
@Produces("application/json")
public class BoardsApi {
    private final Boards boards;
    private final Arrangement arrangement;
    private final Members members;
    private final Relocation relocation;
    private final Operator operator;
    private final Visit visit;

    @Inject
    BoardsApi(
            Boards boards,
            Arrangement arrangement,
            Members members,
            Relocation relocation,
            Operator operator,
            Visit visit) {
        this.boards = boards;
        this.arrangement = arrangement;
        this.members = members;
        this.relocation = relocation;
        this.operator = operator;
        this.visit = visit;
    }

    @GET
    public Response list() {
        var items = Json.createArrayBuilder();
        boards.all(boards.sightOf(visit.visitor())).forEach(board -> items.add(json(board)));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }

    @GET
    @Path("{slug}")
    public Response one(@PathParam("slug") String slug) {
        var board = boards.find(slug, boards.sightOf(visit.visitor()));
        return Answering.ok(json(board.orElseThrow(() -> new NotFoundProblem("board", slug))));
    }

    @POST
    @Consumes("application/json")
    public Response add(InputStream in) throws IOException {
        var administrator = visit.administrator();
        var draft = draft(JsonBody.read(in), BoardDraft.empty());
        var board = arrangement.add(draft, administrator);
        return Answering.with(Response.created(URI.create("/api/v1/boards/" + board.slug())), json(board));
    }

    @PATCH
    @Path("{slug}")
    @Consumes({"application/json", "application/merge-patch+json"})
    public Response change(@PathParam("slug") String slug, InputStream in) throws IOException {
        var administrator = visit.administrator();
        var now = BoardDraft.of(arrangement.find(slug).board());
        var draft = draft(JsonBody.read(in), now);
        return Answering.ok(json(arrangement.change(slug, draft, OptionalInt.empty(), administrator)));
    }

    private static BoardDraft draft(JsonBody body, BoardDraft now) {
        var draft = new BoardDraft(
                body.text("name").orElse(now.name()),
                body.text("slug").orElse(now.slug()),
                body.text("access").orElse(now.access()));
        body.done();
        return draft;
    }

    /** Removes a board; {@code moveTo} is the slug of the board that its ideas move to. */
    @DELETE
    @Path("{slug}")
    public Response remove(@PathParam("slug") String slug, @QueryParam("moveTo") @Nullable String moveTo) {
        relocation.removeBoard(slug, Optional.ofNullable(moveTo), visit.administrator());
        return Response.noContent().build();
    }

    @GET
    @Path("{slug}/members")
    public Response members(@PathParam("slug") String slug) {
        visit.administrator();
        return Answering.ok(json(members.of(arrangement.find(slug).board())));
    }

    @POST
    @Path("{slug}/members")
    @Consumes("application/json")
    public Response addMember(@PathParam("slug") String slug, InputStream in) throws IOException {
        var administrator = visit.administrator();
        var board = arrangement.find(slug).board();
        var body = JsonBody.read(in);
        var who = body.text("who").orElse("");
        body.done();
        members.add(board, who, administrator);
        return Answering.ok(json(members.of(board)));
    }

    @DELETE
    @Path("{slug}/members/{id}")
    public Response removeMember(@PathParam("slug") String slug, @PathParam("id") String id) {
        var administrator = visit.administrator();
        members.remove(arrangement.find(slug).board(), parsed(id), administrator);
        return Response.noContent().build();
    }

    private static long parsed(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFoundProblem("member", id);
        }
        return Long.parseLong(id);
    }

    private JsonObject json(Board board) {
        return Json.createObjectBuilder()
                .add("slug", board.slug())
                .add("name", board.name())
                .add("access", board.access().slug())
                .add("url", operator.baseUrl() + "/ideas?board=" + board.slug())
                .build();
    }

    private static JsonObject json(List<Member> listed) {
        var items = Json.createArrayBuilder();
        listed.forEach(member -> items.add(Json.createObjectBuilder()
                .add("id", Long.toString(member.id()))
                .add("who", member.who().text())
                .add("addedAt", member.addedAt().toString())));
        return Json.createObjectBuilder().add("items", items).build();
    }
}
