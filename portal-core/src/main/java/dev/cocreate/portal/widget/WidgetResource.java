package dev.cocreate.portal.widget;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaList;
import dev.cocreate.portal.ideas.IdeaQuery;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.ideas.Proposals;
import dev.cocreate.portal.ideas.SimilarIdeas;
import dev.cocreate.portal.ideas.Sort;
import dev.cocreate.portal.outcomes.AnswerWords;
import dev.cocreate.portal.outcomes.Became;
import dev.cocreate.portal.outcomes.Outcomes;
import dev.cocreate.portal.pages.VoteButton;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.HeldProblem;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.AnonymousPages;
import dev.cocreate.portal.platform.web.Mark;
import dev.cocreate.portal.platform.web.Outside;
import dev.cocreate.portal.platform.web.Paced;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.votes.BudgetProblem;
import dev.cocreate.portal.votes.SpentVotes;
import dev.cocreate.portal.votes.Tally;
import dev.cocreate.portal.votes.Votes;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /widget/<host>/…}: the pages that stand in a frame of that host. Whoever is not signed in there can read them. */
@Path("/widget/{host}")
public class WidgetResource {
    private static final int SHOWN = 15;

    /** Stands for an idea that the team looks at first. */
    private static final String WAITS = "waits";

    private final Frames frames;
    private final IdeaList list;
    private final Ideas ideas;
    private final Proposals proposals;
    private final SimilarIdeas similar;
    private final Boards boards;
    private final Votes votes;
    private final Outcomes outcomes;
    private final AnswerWords words;
    private final AnonymousPages anonymousPages;
    private final Pages pages;
    private final Visit visit;

    @Inject
    WidgetResource(
            Frames frames,
            IdeaList list,
            Ideas ideas,
            Proposals proposals,
            SimilarIdeas similar,
            Boards boards,
            Votes votes,
            Outcomes outcomes,
            AnswerWords words,
            AnonymousPages anonymousPages,
            Pages pages,
            Visit visit) {
        this.frames = frames;
        this.list = list;
        this.ideas = ideas;
        this.proposals = proposals;
        this.similar = similar;
        this.boards = boards;
        this.votes = votes;
        this.outcomes = outcomes;
        this.words = words;
        this.anonymousPages = anonymousPages;
        this.pages = pages;
        this.visit = visit;
    }

    /** The first page of a frame, which is there for everybody: only in it whoever is known to the host is made known. */
    @GET
    @Path("ideas")
    @Outside
    public Response index(
            @PathParam("host") String host,
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("proposed") @DefaultValue("") String proposed,
            @Context UriInfo uri) {
        var frame = frames.of(host, uri.getQueryParameters());
        if (!visit.isInside()) {
            return frames.framed(frame, pages.show("widget/closed.jte", frame));
        }
        if (!frame.isThere()) {
            return nowhere(frame);
        }
        var order = sort.isEmpty() ? Optional.<Sort>empty() : Optional.of(Sort.parse(sort));
        return frames.framed(
                frame,
                anonymousPages.show("widget/ideas.jte", () -> list(frame, typed.strip(), order, after, proposed)));
    }

    /** The host shows a board that is not there for this reader: no other takes its place. Whoever is known later may see it. */
    private Response nowhere(Frame frame) {
        return frames.framed(frame, pages.show("widget/nowhere.jte", frame));
    }

    private FramedList list(Frame frame, String typed, Optional<Sort> order, String after, String proposed) {
        var sort = order.or(() -> typed.isEmpty() ? Optional.of(Sort.RISING) : Optional.empty());
        var query = new IdeaQuery(
                sort,
                given(typed),
                Optional.empty(),
                given(frame.board()),
                Optional.empty(),
                Optional.empty(),
                SHOWN,
                given(after));
        var page = list.page(query, sight());
        return new FramedList(
                frame, typed, order, cards(page.items()), page.next(), justProposed(proposed), proposed.equals(WAITS));
    }

    private Optional<IdeaView> justProposed(String id) {
        return visit.visitor().isPresent() && !id.isEmpty() && !id.equals(WAITS)
                ? Optional.of(ideas.viewGoingOn(IdeaId.parse(id), visit.visitor()))
                : Optional.empty();
    }

    private Sight sight() {
        return boards.sightOf(visit.visitor());
    }

    private static Optional<String> given(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private List<FramedList.Card> cards(List<IdeaView> found) {
        Map<IdeaId, Tally> mine = visit.visitor().isEmpty() || found.isEmpty()
                ? Map.of()
                : votes.tallies(found.stream().map(IdeaView::id).toList(), visit.visitor());
        return found.stream()
                .map(idea -> new FramedList.Card(
                        idea, button(idea, mine.getOrDefault(idea.id(), new Tally(idea.votes(), false)))))
                .toList();
    }

    private static VoteButton button(IdeaView idea, Tally tally) {
        return new VoteButton(
                idea.id(), idea.title(), tally, idea.status().kind().isFinal());
    }

    @POST
    @Path("ideas/{id}/vote")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response vote(
            @PathParam("host") String host,
            @PathParam("id") String id,
            @FormParam("wanted") @DefaultValue("true") boolean wanted,
            @Context UriInfo uri) {
        var frame = frames.of(host, uri.getQueryParameters());
        var visitor = visit.signedIn();
        var idea = ideas.viewGoingOn(IdeaId.parse(id), visit.visitor());
        try {
            var tally = wanted ? votes.cast(idea.id(), visitor) : votes.withdraw(idea.id(), visitor);
            return frames.framed(
                    frame,
                    pages.show("widget/_voted.jte", new VoteReply(frame, button(idea, tally), Optional.empty())));
        } catch (BudgetProblem used) {
            var refused = new VoteReply(frame, cards(List.of(idea)).get(0).vote(), Optional.of(used.spent()));
            return frames.framed(frame, pages.show(422, "widget/_voted.jte", refused));
        }
    }

    @GET
    @Path("new")
    public Response form(
            @PathParam("host") String host, @QueryParam("title") @DefaultValue("") String title, @Context UriInfo uri) {
        var frame = frames.of(host, uri.getQueryParameters());
        if (!frame.isThere()) {
            return nowhere(frame);
        }
        var draft = new IdeaDraft(title, "", "", given(frame.board()), List.of());
        return proposal(200, frame, draft, List.of(), List.of());
    }

    /** Keeps an idea; one that is like others shows those first, once. */
    @POST
    @Path("ideas")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Paced(value = "ideas", aMinute = 30, anHour = 120)
    public Response propose(
            @PathParam("host") String host,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("need") @DefaultValue("") String need,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("place") @DefaultValue("") String place,
            @FormParam("asked") @DefaultValue("") String asked,
            @Context UriInfo uri) {
        var frame = frames.of(host, uri.getQueryParameters());
        var visitor = visit.signedIn();
        if (!frame.isThere()) {
            return nowhere(frame);
        }
        var draft = new IdeaDraft(title, text, need, given(frame.board()).or(() -> given(place)), List.of());
        try {
            var alike = asked.isEmpty() ? alike(draft) : List.<IdeaView>of();
            if (!alike.isEmpty()) {
                return proposal(200, frame, draft, List.of(), cards(alike));
            }
            var idea = proposals.propose(draft, visitor, visit.language());
            return Response.seeOther(URI.create(frame.address(
                            "ideas",
                            "sort",
                            Sort.NEW.slug(),
                            "proposed",
                            idea.id().toString())))
                    .build();
        } catch (HeldProblem waits) {
            return Response.seeOther(URI.create(frame.address("ideas", "sort", Sort.NEW.slug(), "proposed", WAITS)))
                    .build();
        } catch (InvalidProblem invalid) {
            return proposal(422, frame, draft, invalid.errors(), List.of());
        }
    }

    private List<IdeaView> alike(IdeaDraft draft) {
        return similar.to(proposals.fit(draft, sight()).title(), visit.language(), sight()).stream()
                .map(found -> found.idea())
                .toList();
    }

    private Response proposal(
            int status, Frame frame, IdeaDraft draft, List<FieldError> errors, List<FramedList.Card> alike) {
        List<Board> choice = frame.board().isEmpty() ? boards.all(sight()) : List.of();
        return frames.framed(
                frame, pages.show(status, "widget/new.jte", new FramedProposal(frame, draft, choice, errors, alike)));
    }

    @GET
    @Path("outcomes")
    public Response outcomes(
            @PathParam("host") String host,
            @QueryParam("kind") @DefaultValue("shipped") String kind,
            @QueryParam("after") @DefaultValue("") String after,
            @Context UriInfo uri) {
        var frame = frames.of(host, uri.getQueryParameters());
        if (!frame.isThere()) {
            return nowhere(frame);
        }
        var became = Became.parse(kind);
        var mark = Mark.parse(after);
        return frames.framed(
                frame,
                anonymousPages.show(
                        "widget/outcomes.jte",
                        () -> new FramedOutcomes(frame, became, outcomes.of(became, sight(), mark), words)));
    }

    /**
     * What takes the place of a button that was pressed.
     *
     * @param spent why nothing came of it
     */
    public record VoteReply(Frame frame, VoteButton vote, Optional<SpentVotes> spent) {
        /** Where it is pressed. */
        public String address() {
            return frame.address("ideas/" + vote.idea() + "/vote");
        }
    }
}
