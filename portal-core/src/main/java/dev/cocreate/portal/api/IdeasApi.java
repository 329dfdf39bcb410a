package dev.cocreate.portal.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cocreate.portal.behalf.Evidences;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.AnswerDraft;
import dev.cocreate.portal.ideas.Answers;
import dev.cocreate.portal.ideas.EndingDraft;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaList;
import dev.cocreate.portal.ideas.IdeaPage;
import dev.cocreate.portal.ideas.IdeaQuery;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.ideas.Involved;
import dev.cocreate.portal.ideas.Involvement;
import dev.cocreate.portal.ideas.Proposals;
import dev.cocreate.portal.ideas.SimilarIdeas;
import dev.cocreate.portal.ideas.Sort;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.MovedProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.platform.web.Paced;
import dev.cocreate.portal.platform.web.Rendered;
import dev.cocreate.portal.segments.Backings;
import dev.cocreate.portal.segments.Segment;
import dev.cocreate.portal.segments.Segments;
import dev.cocreate.portal.votes.Votes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /api/v1/ideas}. */
@Path("/api/v1/ideas")
@Produces("application/json")
@ApplicationScoped
public class IdeasApi {
    private static final Duration AS_OLD_AS_A_LIST_MAY_BE = Duration.ofSeconds(1);

    private final Boards boards;
    private final IdeaList list;
    private final SimilarIdeas similar;
    private final Ideas ideas;
    private final Proposals proposals;
    private final Answers answers;
    private final Votes votes;
    private final Segments segments;
    private final Backings backings;
    private final Evidences evidences;
    private final IdeaJson json;
    private final Visit visit;
    private final Cache<Asked, Rendered> anonymousLists = Caffeine.newBuilder()
            .expireAfterWrite(AS_OLD_AS_A_LIST_MAY_BE)
            .maximumSize(500)
            .build();

    @Inject
    IdeasApi(
            Boards boards,
            IdeaList list,
            SimilarIdeas similar,
            Ideas ideas,
            Proposals proposals,
            Answers answers,
            Votes votes,
            Segments segments,
            Backings backings,
            Evidences evidences,
            IdeaJson json,
            Visit visit) {
        this.boards = boards;
        this.list = list;
        this.similar = similar;
        this.ideas = ideas;
        this.proposals = proposals;
        this.answers = answers;
        this.votes = votes;
        this.segments = segments;
        this.backings = backings;
        this.evidences = evidences;
        this.json = json;
        this.visit = visit;
    }

    @GET
    public Response list(
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("board") @DefaultValue("") String board,
            @QueryParam("tag") @DefaultValue("") String tag,
            @QueryParam("of") @DefaultValue("") String of,
            @QueryParam("segment") @DefaultValue("") String segment,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("after") @DefaultValue("") String after) {
        var cut = given(segment).map(slug -> {
            visit.team();
            return segments.choose(slug);
        });
        var query = new IdeaQuery(
                given(sort).map(Sort::parse),
                given(words),
                given(status),
                given(board),
                given(tag),
                given(of)
                        .map(Involvement::parse)
                        .map(how -> new Involved(visit.signedIn().id(), how)),
                number("limit", limit),
                given(after),
                cut.map(Segment::id));
        var sight = boards.sightOf(visit.visitor());
        if (query.involved().isPresent()) {
            sight = sight.withOwn(visit.visitor());
        }
        if (cut.isPresent()) {
            return Answering.ok(cut(list.page(query, sight), cut.get()));
        }
        return Answering.ok(list(query, sight));
    }

    /** With how many of the votes are the segment's. */
    private Rendered cut(IdeaPage page, Segment segment) {
        var theirs =
                backings.votes(segment, page.items().stream().map(IdeaView::id).toList());
        return rendered(
                page,
                idea -> Json.createObjectBuilder(json.of(idea))
                        .add("segmentVotes", theirs.getOrDefault(idea.id(), 0))
                        .build());
    }

    private Rendered list(IdeaQuery query, Sight sight) {
        // An answer to a program that acts for somebody must show what it did a moment ago.
        return visit.visitor().isPresent()
                ? rendered(list.page(query, sight))
                : anonymousLists.get(new Asked(query, sight), missing -> rendered(list.page(query, sight)));
    }

    private Rendered rendered(IdeaPage page) {
        return rendered(page, json::of);
    }

    private static Rendered rendered(IdeaPage page, Function<IdeaView, JsonObject> each) {
        var items = Json.createArrayBuilder();
        page.items().forEach(idea -> items.add(each.apply(idea)));
        var body = Json.createObjectBuilder().add("items", items);
        page.next().ifPresentOrElse(next -> body.add("next", next), () -> body.addNull("next"));
        return Answering.rendered(body.build());
    }

    @POST
    @Consumes("application/json")
    @Paced(value = "ideas", aMinute = 30, anHour = 120)
    public Response propose(InputStream in) throws IOException {
        var author = visit.signedIn();
        var body = JsonBody.read(in);
        var draft = new IdeaDraft(
                body.text("title").orElse(""),
                body.text("text").orElse(""),
                body.text("need").orElse(""),
                body.text("board"),
                body.texts("tags").orElse(List.of()));
        var evidence = body.object("evidence");
        body.done();
        var heard = evidences.checked(evidence, author);
        var idea = proposals.propose(draft, author, visit.language());
        heard.ifPresent(told -> evidences.give(idea.id(), Evidences.Act.PROPOSED, told, author));
        return Answering.with(Response.created(URI.create("/api/v1/ideas/" + idea.id())), json.of(idea));
    }

    /** What is alike a title, so that a wish is counted rather than repeated. */
    @GET
    @Path("similar")
    public Response similar(@QueryParam("title") @DefaultValue("") String title) {
        var fields = new Fields();
        var typed = fields.line("title", title, 1, IdeaDraft.LONGEST_TITLE);
        fields.done();
        var items = Json.createArrayBuilder();
        similar.to(typed, visit.language(), boards.sightOf(visit.visitor()))
                .forEach(found -> items.add(json.of(found)));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        var idea = IdeaId.parse(id);
        try {
            return answer(idea);
        } catch (MovedProblem moved) {
            var sight = boards.sightOf(visit.visitor()).withOwn(visit.visitor());
            return ideas.goesOnIn(idea, sight)
                    .flatMap(into -> ideas.findMerged(idea, sight).map(merged -> json.merged(merged, into)))
                    .map(Answering::ok)
                    .orElseThrow(() -> moved);
        }
    }

    private Response answer(IdeaId id) {
        var idea = ideas.viewOrOwn(id, visit.visitor());
        var tally = votes.tallies(List.of(id), visit.visitor()).get(id);
        return Answering.ok(tally == null || visit.visitor().isEmpty() ? json.of(idea) : json.of(idea, tally));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    public Response edit(@PathParam("id") String id, InputStream in) throws IOException {
        var editor = visit.signedIn();
        var idea = ideas.forEditing(IdeaId.parse(id), editor);
        var body = JsonBody.read(in);
        var draft = new IdeaDraft(
                body.text("title").orElse(idea.title()),
                body.text("text").orElse(idea.text()),
                body.text("need").orElse(idea.need()),
                body.text("board").or(() -> Optional.of(idea.board().slug())),
                body.texts("tags").orElse(idea.tags()));
        body.done();
        proposals.edit(idea.id(), draft, editor, visit.language());
        return answer(idea.id());
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        ideas.withdraw(IdeaId.parse(id), visit.signedIn());
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}/status")
    @Consumes("application/json")
    public Response move(@PathParam("id") String id, InputStream in) throws IOException {
        var team = visit.team();
        var idea = IdeaId.parse(id);
        var body = JsonBody.read(in);
        var status = body.text("status").orElse("");
        var answer = body.text("answer").orElse("");
        var draft =
                new AnswerDraft(status, answer, body.text("confidence"), body.text("due"), ending(body), beyond(body));
        body.done();
        answers.give(idea, draft, team);
        return answer(idea);
    }

    static String beyond(JsonBody body) {
        return body.text("beyond").orElse("");
    }

    static EndingDraft ending(JsonBody body) {
        return new EndingDraft(
                body.text("reason").orElse(""),
                body.text("lookAgain").orElse(""),
                body.text("sunset").orElse(""));
    }

    private static Optional<String> given(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    private static int number(String field, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new InvalidProblem(FieldError.of(field, "not-a-number"));
        }
    }

    /** What was asked for, with whose sight. */
    private record Asked(IdeaQuery query, Sight sight) {}
}
