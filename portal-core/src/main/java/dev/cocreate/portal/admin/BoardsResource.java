package dev.cocreate.portal.admin;

import dev.cocreate.portal.boards.Access;
import dev.cocreate.portal.boards.ArrangedBoard;
import dev.cocreate.portal.boards.Arrangement;
import dev.cocreate.portal.boards.BoardDraft;
import dev.cocreate.portal.boards.Member;
import dev.cocreate.portal.boards.Members;
import dev.cocreate.portal.ideas.Relocation;
import dev.cocreate.portal.platform.problems.FieldError;
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
import java.util.Optional;
import java.util.OptionalInt;

/** {@code /admin/boards}: the places for ideas, their order, and who may see each. */
@Path(BoardsResource.PATH)
public class BoardsResource {
    static final String PATH = "/admin/boards";

    private final Arrangement arrangement;
    private final Members members;
    private final Relocation relocation;
    private final Pages pages;
    private final Visit visit;

    @Inject
    BoardsResource(Arrangement arrangement, Members members, Relocation relocation, Pages pages, Visit visit) {
        this.arrangement = arrangement;
        this.members = members;
        this.relocation = relocation;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index() {
        visit.administrator();
        return list(200, BoardDraft.empty(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("slug") @DefaultValue("") String slug,
            @FormParam("access") @DefaultValue("everyone") String access) {
        var administrator = visit.administrator();
        var draft = new BoardDraft(name, slug, access);
        try {
            return seeOther(address(arrangement.add(draft, administrator).slug()));
        } catch (InvalidProblem invalid) {
            return list(422, draft, invalid.errors());
        }
    }

    @POST
    @Path("{slug}/position")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("slug") String slug, @FormParam("move") @DefaultValue("") String where) {
        arrangement.move(slug, where.equals("up"), visit.administrator());
        return seeOther(PATH + "#board-" + slug);
    }

    @GET
    @Path("{slug}")
    public Response show(@PathParam("slug") String slug) {
        visit.administrator();
        var board = arrangement.find(slug);
        return page(200, board, BoardDraft.of(board.board()), "", List.of());
    }

    @POST
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("slug") String slug,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("slug") @DefaultValue("") String newSlug,
            @FormParam("access") @DefaultValue("") String access,
            @FormParam("seen") @DefaultValue("") String seen) {
        var administrator = visit.administrator();
        var draft = new BoardDraft(name, newSlug, access);
        try {
            return seeOther(address(arrangement
                    .change(slug, draft, version(seen), administrator)
                    .slug()));
        } catch (InvalidProblem invalid) {
            return page(422, arrangement.find(slug), draft, "", invalid.errors());
        }
    }

    /** What is no number is no version either, and is refused as one that is over. */
    private static OptionalInt version(String seen) {
        return OptionalInt.of(seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0);
    }

    @POST
    @Path("{slug}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addMembers(@PathParam("slug") String slug, @FormParam("who") @DefaultValue("") String who) {
        var administrator = visit.administrator();
        var board = arrangement.find(slug);
        try {
            members.add(board.board(), who, administrator);
            return seeOther(address(slug) + "#members");
        } catch (InvalidProblem invalid) {
            return page(422, board, BoardDraft.of(board.board()), who, invalid.errors());
        }
    }

    @POST
    @Path("{slug}/members/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeMember(@PathParam("slug") String slug, @PathParam("id") long id) {
        var administrator = visit.administrator();
        members.remove(arrangement.find(slug).board(), id, administrator);
        return seeOther(address(slug) + "#members");
    }

    @POST
    @Path("{slug}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("slug") String slug, @FormParam("moveTo") @DefaultValue("") String to) {
        var administrator = visit.administrator();
        try {
            relocation.removeBoard(slug, to.isEmpty() ? Optional.empty() : Optional.of(to), administrator);
            return seeOther(PATH);
        } catch (InvalidProblem invalid) {
            var board = arrangement.find(slug);
            return page(422, board, BoardDraft.of(board.board()), "", invalid.errors());
        }
    }

    private static String address(String slug) {
        return PATH + "/" + slug;
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private Response list(int status, BoardDraft draft, List<FieldError> errors) {
        return pages.show(status, "admin/boards.jte", new BoardsPage(arrangement.all(), draft, errors));
    }

    private Response page(int status, ArrangedBoard board, BoardDraft draft, String who, List<FieldError> errors) {
        var others = arrangement.all().stream()
                .filter(other -> other.board().id() != board.board().id())
                .toList();
        return pages.show(
                status, "admin/board.jte", new BoardPage(board, draft, members.of(board.board()), who, others, errors));
    }

    /**
     * Every board, and the form of a new one.
     *
     * @param draft as typed so far
     */
    public record BoardsPage(List<ArrangedBoard> boards, BoardDraft draft, List<FieldError> errors) {
        public boolean isFirst(ArrangedBoard board) {
            return boards.indexOf(board) == 0;
        }

        public boolean isLast(ArrangedBoard board) {
            return boards.indexOf(board) == boards.size() - 1;
        }
    }

    /**
     * One board.
     *
     * @param draft as typed so far
     * @param who is to be listed, as typed so far
     * @param others where its ideas could go
     */
    public record BoardPage(
            ArrangedBoard board,
            BoardDraft draft,
            List<Member> members,
            String who,
            List<ArrangedBoard> others,
            List<FieldError> errors) {
        public String address() {
            return BoardsResource.address(board.board().slug());
        }

        public List<Access> choices() {
            return List.of(Access.values());
        }
    }
}
