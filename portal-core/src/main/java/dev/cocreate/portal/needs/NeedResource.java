package dev.cocreate.portal.needs;

import dev.cocreate.portal.behalf.EvidenceKind;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaList;
import dev.cocreate.portal.ideas.IdeaQuery;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.segments.NeedBackings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /needs/<id>}, for the team: one need, the ideas under it, who stands behind them, and what they said. */
@Path("/needs/{need: [0-9]+}")
public class NeedResource {
    private static final int FOUND = 10;

    private final Needs needs;
    private final IdeasOfNeeds hung;
    private final NeedMerges merges;
    private final Quotes quotes;
    private final NeedBackings backings;
    private final Ideas ideas;
    private final IdeaList list;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;

    @Inject
    NeedResource(
            Needs needs,
            IdeasOfNeeds hung,
            NeedMerges merges,
            Quotes quotes,
            NeedBackings backings,
            Ideas ideas,
            IdeaList list,
            Markdown markdown,
            Pages pages,
            Visit visit) {
        this.needs = needs;
        this.hung = hung;
        this.merges = merges;
        this.quotes = quotes;
        this.backings = backings;
        this.ideas = ideas;
        this.list = list;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(
            @PathParam("need") String id,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") String page) {
        visit.team();
        return page(200, NeedId.parse(id), words, page, QuoteDraft.heard("", "", ""), List.of());
    }

    @POST
    @Path("ideas")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response put(@PathParam("need") String id, @FormParam("idea") @DefaultValue("") String idea) {
        var team = visit.team();
        var need = needs.view(NeedId.parse(id));
        hung.put(List.of(ideas.view(IdeaId.parse(idea), visit.visitor()).id()), Optional.of(need.id()), team);
        return seeOther(need.path() + "#ideas");
    }

    @POST
    @Path("ideas/{idea: [0-9]+}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("need") String id, @PathParam("idea") String idea) {
        var team = visit.team();
        var need = needs.view(NeedId.parse(id));
        var taken = ideas.view(IdeaId.parse(idea), visit.visitor()).id();
        // Somebody may have put it elsewhere meanwhile, and it stays there.
        if (hung.needOf(taken).filter(now -> now.id().equals(need.id())).isPresent()) {
            hung.put(List.of(taken), Optional.empty(), team);
        }
        return seeOther(need.path() + "#ideas");
    }

    @GET
    @Path("quotes")
    public Response texts(@PathParam("need") String id, @QueryParam("idea") @DefaultValue("") String idea) {
        visit.team();
        return texts(200, NeedId.parse(id), IdeaId.parse(idea), Optional.empty(), List.of());
    }

    @POST
    @Path("quotes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pin(
            @PathParam("need") String id,
            @FormParam("source") @DefaultValue("") String source,
            @FormParam("idea") @DefaultValue("") String idea,
            @FormParam("at") @DefaultValue("") String at,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("who") @DefaultValue("") String who,
            @FormParam("kind") @DefaultValue("") String kind) {
        var team = visit.team();
        var need = NeedId.parse(id);
        var draft = new QuoteDraft(source, idea, at, words, who, kind);
        try {
            var quote = quotes.pin(need, draft, team);
            return seeOther("/needs/" + need + "#quote-" + quote);
        } catch (InvalidProblem invalid) {
            return source.equals(Quote.Source.HEARD.slug()) || idea.isEmpty()
                    ? page(422, need, "", "1", draft, invalid.errors())
                    : texts(422, need, IdeaId.parse(idea), Optional.of(draft), invalid.errors());
        }
    }

    @POST
    @Path("quotes/{quote: [0-9]{1,18}}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("need") String id, @PathParam("quote") long quote) {
        var team = visit.team();
        var need = needs.view(NeedId.parse(id));
        quotes.remove(need.id(), quote, team);
        return seeOther(need.path() + "#quotes");
    }

    private Response texts(int status, NeedId id, IdeaId idea, Optional<QuoteDraft> typed, List<FieldError> errors) {
        return pages.show(
                status,
                "needs/texts.jte",
                new TextsPage(needs.view(id), ideas.view(idea, visit.visitor()), quotes.textsAt(idea), typed, errors));
    }

    private Response page(int status, NeedId id, String words, String page, QuoteDraft quote, List<FieldError> errors) {
        var need = needs.view(id);
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        return pages.show(
                status,
                "needs/show.jte",
                new ShowPage(
                        need,
                        markdown.html(need.description()),
                        hung.of(id, number),
                        number,
                        quotes.of(id),
                        merges.into(id),
                        backings.of(id.value()),
                        words,
                        words.isBlank() ? List.of() : found(words.strip()),
                        quote,
                        errors));
    }

    private List<IdeaView> found(String words) {
        var named = words.matches("#?[0-9]{1,18}")
                ? ideas.find(IdeaId.parse(words.replace("#", "")), Sight.everything())
                : Optional.<IdeaView>empty();
        var query = new IdeaQuery(
                Optional.empty(),
                Optional.of(words),
                Optional.of("any"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FOUND,
                Optional.empty());
        return named.map(List::of)
                .orElseGet(() -> list.page(query, Sight.everything()).items());
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /**
     * One need.
     *
     * @param ideas a page of those under it
     * @param words by which an idea is looked for
     * @param found the ideas that they find
     * @param quote what was typed of a quote that was heard
     */
    public record ShowPage(
            NeedView need,
            Html description,
            List<IdeaView> ideas,
            int page,
            List<Quote> quotes,
            List<MergedNeed> merged,
            NeedBackings.BackedNeed backed,
            String words,
            List<IdeaView> found,
            QuoteDraft quote,
            List<FieldError> errors) {
        public boolean isLast() {
            return page * IdeasOfNeeds.most() >= need.ideas();
        }

        /** Whether an idea that was found is here already. */
        public boolean isHere(IdeaView idea) {
            return ideas.stream().anyMatch(one -> one.id().equals(idea.id()));
        }

        public List<EvidenceKind> kinds() {
            return List.of(EvidenceKind.values());
        }
    }

    /** What was said at an idea, to pin a sentence of it. */
    public record TextsPage(
            NeedView need,
            IdeaView idea,
            List<QuotableText> texts,
            Optional<QuoteDraft> typed,
            List<FieldError> errors) {
        public String words(QuotableText text) {
            return typed.filter(draft -> isOf(draft, text))
                    .map(QuoteDraft::words)
                    .orElse(text.text());
        }

        public List<FieldError> errors(QuotableText text) {
            return typed.filter(draft -> isOf(draft, text)).isPresent() ? errors : List.of();
        }

        private static boolean isOf(QuoteDraft draft, QuotableText text) {
            return draft.source().equals(text.source().slug())
                    && (text.at() == 0 || draft.at().equals(Long.toString(text.at())));
        }
    }
}
