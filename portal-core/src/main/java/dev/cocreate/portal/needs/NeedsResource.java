package dev.cocreate.portal.needs;

import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.segments.Segment;
import dev.cocreate.portal.segments.Segments;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /needs}, for the team: what people try to get done, by horizon. */
@Path("/needs")
public class NeedsResource {
    private static final int OF_A_HORIZON = 30;
    private static final int ALONE = 100;

    private final Needs needs;
    private final NeedList list;
    private final Segments segments;
    private final Pages pages;
    private final Visit visit;

    @Inject
    NeedsResource(Needs needs, NeedList list, Segments segments, Pages pages, Visit visit) {
        this.needs = needs;
        this.list = list;
        this.segments = segments;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("horizon") @DefaultValue("") String horizon,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("segment") @DefaultValue("") String segment,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("after") @DefaultValue("") String after) {
        visit.team();
        var query = new NeedQuery(words, horizon, state, segment, sort, after).checked();
        var all = segments.all();
        var cut = query.segment().isEmpty()
                ? Optional.<Segment>empty()
                : all.stream()
                        .filter(one -> one.slug().equals(query.segment()))
                        .findFirst()
                        .or(() -> Optional.of(segments.choose(query.segment())));
        var shown = Horizon.find(query.horizon()).map(List::of).orElseGet(() -> List.of(Horizon.values()));
        var limit = shown.size() == 1 ? ALONE : OF_A_HORIZON;
        var sections = shown.stream()
                .map(one -> {
                    var page = list.page(query.of(one), cut, limit);
                    return new Section(
                            one,
                            page.items(),
                            page.next().map(next -> query.of(one).after(next)));
                })
                .toList();
        var shares = needs.byHorizon(cut.map(Segment::id).orElse(Segment.EVERYBODY));
        return pages.show("needs/index.jte", new ListPage(query, sections, shares, cut, all));
    }

    @GET
    @Path("new")
    public Response form() {
        visit.team();
        return pages.show("needs/edit.jte", NeedForm.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response state(
            @FormParam("statement") @DefaultValue("") String statement,
            @FormParam("description") @DefaultValue("") String description,
            @FormParam("horizon") @DefaultValue("") String horizon,
            @FormParam("state") @DefaultValue("open") String state) {
        var team = visit.team();
        var draft = new NeedDraft(statement, description, horizon, state);
        try {
            return seeOther(needs.state(draft, team, visit.language()).path());
        } catch (InvalidProblem invalid) {
            return pages.show(422, "needs/edit.jte", NeedForm.empty().typed(draft, invalid.errors()));
        }
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /**
     * Needs by horizon.
     *
     * @param shares what each horizon has of all open needs
     * @param segment the one that the list is cut by
     */
    public record ListPage(
            NeedQuery query,
            List<Section> sections,
            List<HorizonShare> shares,
            Optional<Segment> segment,
            List<Segment> segments) {
        public boolean isEmpty() {
            return sections.stream().allMatch(section -> section.needs().isEmpty());
        }

        /** Whether there are shares to speak of. */
        public boolean isShared() {
            return shares.stream().anyMatch(share -> share.needs() > 0);
        }

        public List<NeedSort> sorts() {
            return List.of(NeedSort.values());
        }

        /** What can be asked for beside what is open. */
        public List<String> states() {
            return List.of("open", "met", "any");
        }

        public boolean isState(String state) {
            return (query.state().isEmpty() ? "open" : query.state()).equals(state);
        }
    }

    /** The needs of a horizon, and where there are more of them. */
    public record Section(Horizon horizon, List<NeedView> needs, Optional<NeedQuery> more) {}
}
