package dev.cocreate.portal.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.figures.PortalFigures;
import dev.cocreate.portal.ideas.BetDraft;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.IdeaList;
import dev.cocreate.portal.ideas.IdeaPage;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Proposals;
import dev.cocreate.portal.ideas.SimilarIdea;
import dev.cocreate.portal.ideas.SimilarIdeas;
import dev.cocreate.portal.people.Pending;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.platform.web.Paced;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.platform.web.Rendered;
import dev.cocreate.portal.segments.Backings;
import dev.cocreate.portal.segments.Segment;
import dev.cocreate.portal.segments.Segments;
import dev.cocreate.portal.votes.Budgets;
import dev.cocreate.portal.votes.Tally;
import dev.cocreate.portal.votes.Votes;
import dev.cocreate.portal.votes.VotesLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /ideas} and {@code /}: the list, and the form for a new idea. */
@Path("/")
@ApplicationScoped
public class IdeasResource {
    private static final Duration AS_OLD_AS_A_LIST_MAY_BE = Duration.ofSeconds(1);

    private final IdeaList list;
    private final DecidedIdeas decided;
    private final Votes votes;
    private final Boards boards;
    private final Statuses statuses;
    private final PortalFigures figures;
    private final Proposals proposals;
    private final SimilarLists similar;
    private final SimilarIdeas similarIdeas;
    private final Markdown markdown;
    private final Pending pending;
    private final KeptWords keptWords;
    private final Budgets budgets;
    private final Segments segments;
    private final Backings backings;
    private final Pages pages;
    private final Visit visit;

    private final Cache<Asked, IdeaPage> lists = shortLived();
    private final Cache<String, Rendered> anonymousPages = shortLived();

    @Inject
    IdeasResource(
            IdeaList list,
            DecidedIdeas decided,
            Votes votes,
            Boards boards,
            Statuses statuses,
            PortalFigures figures,
            Proposals proposals,
            SimilarLists similar,
            SimilarIdeas similarIdeas,
            Markdown markdown,
            Pending pending,
            KeptWords keptWords,
            Budgets budgets,
            Segments segments,
            Backings backings,
            Pages pages,
            Visit visit) {
        this.list = list;
        this.decided = decided;
        this.votes = votes;
        this.boards = boards;
        this.statuses = statuses;
        this.figures = figures;
        this.proposals = proposals;
        this.similar = similar;
        this.similarIdeas = similarIdeas;
        this.markdown = markdown;
        this.pending = pending;
        this.keptWords = keptWords;
        this.budgets = budgets;
        this.segments = segments;
        this.backings = backings;
        this.pages = pages;
        this.visit = visit;
    }

    private static <K, V> Cache<K, V> shortLived() {
        return Caffeine.newBuilder()
                .expireAfterWrite(AS_OLD_AS_A_LIST_MAY_BE)
                .maximumSize(500)
                .build();
    }

    @GET
    public Response home() {
        return index("", "", "", "", "", "", "", "", null);
    }

    @GET
    @Path("ideas")
    public Response index(
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("board") @DefaultValue("") String board,
            @QueryParam("tag") @DefaultValue("") String tag,
            @QueryParam("of") @DefaultValue("") String involvement,
            @QueryParam("segment") @DefaultValue("") String segment,
            @QueryParam("after") @DefaultValue("") String after,
            @HeaderParam("HX-Target") @Nullable String target) {
        try {
            return list(
                    Filter.of(sort, words, status, board, tag, involvement, segment, after),
                    "more".equals(target) ? "ideas/_cards.jte" : "ideas/index.jte");
        } catch (InvalidProblem gone) {
            // A link that somebody shared names a board or a status that is no longer there; nobody filled in a form.
            throw new NotFoundProblem("list", visit.address());
        }
    }

    private Response list(Filter filter, String template) {
        if (filter.segment().isPresent()) {
            visit.team();
        }
        if (filter.involvement().isPresent()) {
            visit.signedIn();
        }
        if (visit.visitor().isPresent()) {
            return pages.show(template, page(filter));
        }
        var key = visit.language() + " " + template + " " + visit.address();
        return pages.answer(200, anonymousPages.get(key, missing -> pages.render(template, page(filter))));
    }

    private ListPage page(Filter filter) {
        var sight = sight();
        var segment = filter.segment().map(segments::choose);
        // A list of somebody's own is for nobody else.
        var ideas = filter.involvement().isPresent()
                ? list.page(filter.query(visit.visitor(), segment.map(Segment::id)), sight.withOwn(visit.visitor()))
                : lists.get(
                        new Asked(filter, sight),
                        missing -> list.page(filter.query(Optional.empty(), segment.map(Segment::id)), sight));
        var tallies = tallies(ideas.items());
        var theirs = segment.map(one ->
                backings.votes(one, ideas.items().stream().map(IdeaView::id).toList()));
        var cards = ideas.items().stream()
                .map(idea -> new ListPage.Card(
                        idea,
                        VoteButton.of(idea, tally(tallies, idea)),
                        theirs.map(votes -> votes.getOrDefault(idea.id(), 0))))
                .toList();
        return new ListPage(
                filter,
                cards,
                ideas.next().map(filter::continuedAfter),
                boards.all(sight),
                statuses.all(),
                figures.now(sight),
                decided.lately(sight),
                left(filter, sight),
                cards.isEmpty() ? alike(filter, sight) : List.of(),
                visit.visitor().filter(Visitor::isTeam).isPresent() ? segments.all() : List.of());
    }

    /** What may have been meant by words that nothing was found for. */
    private List<SimilarIdea> alike(Filter filter, Sight sight) {
        return filter.words().filter(words -> filter.after().isEmpty()).stream()
                .flatMap(words -> similarIdeas.to(words, visit.language(), sight).stream())
                .toList();
    }

    private Optional<VotesLeft> left(Filter filter, Sight sight) {
        return visit.visitor()
                .flatMap(visitor -> filter.board()
                        .flatMap(slug -> boards.find(slug, sight))
                        .flatMap(board -> budgets.left(board, visitor)));
    }

    /** One's own votes are never old, so they are read anew, and the counts with them. */
    private Map<?, Tally> tallies(List<IdeaView> ideas) {
        return visit.visitor().isEmpty() || ideas.isEmpty()
                ? Map.of()
                : votes.tallies(ideas.stream().map(IdeaView::id).toList(), visit.visitor());
    }

    private static Tally tally(Map<?, Tally> tallies, IdeaView idea) {
        var tally = tallies.get(idea.id());
        return tally == null ? new Tally(idea.votes(), false) : tally;
    }

    @GET
    @Path("ideas/new")
    public Response form(
            @QueryParam("title") @DefaultValue("") String title,
            @QueryParam("board") @DefaultValue("") String board,
            @QueryParam("kept") @DefaultValue("") String kept) {
        var draft = keptWords.idea(kept).orElseGet(() -> IdeaForm.draft(title, "", "", board, ""));
        return pages.show(
                "ideas/new.jte", new ProposePage(draft, boards(), List.of(), Optional.empty(), bet(BetDraft.NONE)));
    }

    @POST
    @Path("ideas")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Paced(value = "ideas", aMinute = 30, anHour = 120)
    public Response propose(
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("need") @DefaultValue("") String need,
            @FormParam("board") @DefaultValue("") String board,
            @FormParam("tags") @DefaultValue("") String tags,
            @FormParam("bet") @DefaultValue("false") boolean bet,
            @FormParam("hypothesis") @DefaultValue("") String hypothesis,
            @FormParam("asked") @DefaultValue("") String asked,
            @FormParam("then") @DefaultValue("") String then) {
        var draft = IdeaForm.draft(title, text, need, board, tags);
        var betting = bet(new BetDraft(bet, hypothesis));
        var form = new ProposePage(draft, boards(), List.of(), Optional.empty(), betting);
        if (then.equals(IdeaForm.PREVIEW)) {
            return pages.show("ideas/new.jte", form.with(Preview.of(text, markdown)));
        }
        if (then.equals(IdeaForm.CHANGE)) {
            return pages.show("ideas/new.jte", form);
        }
        try {
            var alike = asked.isEmpty() ? similar.to(fit(draft, betting).title()) : SimilarList.NOT_YET;
            return alike.isEmpty() ? propose(draft, betting) : pages.show("ideas/similar.jte", form.beside(alike));
        } catch (InvalidProblem invalid) {
            return again(draft, betting, invalid.errors());
        }
    }

    /** Only the team bets. */
    private Optional<BetDraft> bet(BetDraft bet) {
        if (bet.isBet()) {
            visit.team();
        }
        return visit.visitor().filter(Visitor::isTeam).map(team -> bet);
    }

    private IdeaDraft fit(IdeaDraft draft, Optional<BetDraft> bet) {
        return proposals.fit(draft, bet.orElse(BetDraft.NONE), sight());
    }

    private Sight sight() {
        return boards.sightOf(visit.visitor());
    }

    private List<Board> boards() {
        return boards.all(sight());
    }

    private Response propose(IdeaDraft draft, Optional<BetDraft> bet) {
        if (visit.visitor().isEmpty()) {
            return pending.keep(PendingIdea.KIND, PendingIdea.json(proposals.checked(draft, visit.language())), false);
        }
        var idea = bet.isPresent()
                ? proposals.propose(draft, bet.get(), visit.team(), visit.language())
                : proposals.propose(draft, visit.signedIn(), visit.language());
        return Response.seeOther(URI.create(idea.path())).build();
    }

    private Response again(IdeaDraft draft, Optional<BetDraft> bet, List<FieldError> errors) {
        return pages.show(422, "ideas/new.jte", new ProposePage(draft, boards(), errors, Optional.empty(), bet));
    }

    /** What a list is narrowed to, with whose sight. */
    private record Asked(Filter filter, Sight sight) {}
}
