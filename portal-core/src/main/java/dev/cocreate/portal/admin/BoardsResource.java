package dev.cocreate.portal.admin;

import dev.cocreate.portal.boards.Access;
import dev.cocreate.portal.boards.ArrangedBoard;
import dev.cocreate.portal.boards.Arrangement;
import dev.cocreate.portal.boards.BoardDraft;
import dev.cocreate.portal.boards.Member;
import dev.cocreate.portal.boards.Members;
import dev.cocreate.portal.boards.VoteBudgets;
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
    private final VoteBudgets budgets;
    private final Relocation relocation;
    private final Pages pages;
    private final Visit visit;

    @Inject
    BoardsResource(
            Arrangement arrangement,
            Members members,
            VoteBudgets budgets,
            Relocation relocation,
            Pages pages,
            Visit visit) {
        this.arrangement = arrangement;
        this.members = members;
        this.budgets = budgets;
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
        return page(200, board, Typed.none(), List.of());
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
            return page(422, arrangement.find(slug), Typed.none().draft(draft), invalid.errors());
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
            return page(422, board, Typed.none().who(who), invalid.errors());
        }
    }

    @POST
    @Path("{slug}/vote-budget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeBudget(
            @PathParam("slug") String slug, @FormParam("voteBudget") @DefaultValue("") String votes) {
        var administrator = visit.administrator();
        var board = arrangement.find(slug);
        try {
            budgets.change(board.board(), VoteBudgets.parse(votes), administrator);
            return seeOther(address(slug) + "#budget");
        } catch (InvalidProblem invalid) {
            return page(422, board, Typed.none().budget(votes), invalid.errors());
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
            return page(422, arrangement.find(slug), Typed.none(), invalid.errors());
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

    private Response page(int status, ArrangedBoard board, Typed typed, List<FieldError> errors) {
        var others = arrangement.all().stream()
                .filter(other -> other.board().id() != board.board().id())
                .toList();
        var budget = budgets.of(board.board());
        return pages.show(
                status,
                "admin/board.jte",
                new BoardPage(
                        board,
                        typed.draft().orElseGet(() -> BoardDraft.of(board.board())),
                        members.of(board.board()),
                        typed.who(),
                        typed.budget().orElse(budget.isPresent() ? Integer.toString(budget.getAsInt()) : ""),
                        others,
                        errors));
    }

    /** What was typed into one of the forms, to be mended. */
    private record Typed(Optional<BoardDraft> draft, String who, Optional<String> budget) {
        static Typed none() {
            return new Typed(Optional.empty(), "", Optional.empty());
        }

        Typed draft(BoardDraft typed) {
            return new Typed(Optional.of(typed), who, budget);
        }

        Typed who(String typed) {
            return new Typed(draft, typed, budget);
        }

        Typed budget(String typed) {
            return new Typed(draft, who, Optional.of(typed));
        }
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
     * @param budget how many votes a person may have there, as typed so far; empty for as many as they like
     * @param others where its ideas could go
     */
    public record BoardPage(
            ArrangedBoard board,
            BoardDraft draft,
            List<Member> members,
            String who,
            String budget,
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
