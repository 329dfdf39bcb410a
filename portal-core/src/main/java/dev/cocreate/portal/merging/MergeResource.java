package dev.cocreate.portal.merging;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.duplicates.Duplicates;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaList;
import dev.cocreate.portal.ideas.IdeaQuery;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /ideas/<id>/merge}, for the team: letting an idea go on in another one, and undoing it. */
@Path("/ideas/{id: [0-9][^/]*}/merge")
public class MergeResource {
    private static final int SHOWN = 10;

    /** A number, perhaps with a sign before it, or an address that ends with one. */
    private static final Pattern NUMBER = Pattern.compile("(?:#|.*/ideas/)?(\\d{1,18})(?:-\\S*)?");

    private final Merges merges;
    private final Ideas ideas;
    private final IdeaList list;
    private final Duplicates duplicates;
    private final Pages pages;
    private final Visit visit;

    @Inject
    MergeResource(Merges merges, Ideas ideas, IdeaList list, Duplicates duplicates, Pages pages, Visit visit) {
        this.merges = merges;
        this.ideas = ideas;
        this.list = list;
        this.duplicates = duplicates;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(
            @PathParam("id") String id,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("into") @DefaultValue("") String into) {
        visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        return into.isEmpty() ? choice(200, idea, words, List.of()) : sideBySide(200, idea, into, false, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(
            @PathParam("id") String id,
            @FormParam("into") @DefaultValue("") String into,
            @FormParam("narrower") @DefaultValue("false") boolean narrower) {
        var team = visit.team();
        var idea = IdeaId.parse(id);
        try {
            var other = number(into).orElseThrow(MergeResource::unknown);
            merges.merge(idea, other, narrower, team);
            return Response.seeOther(URI.create("/ideas/" + other + "?merged=" + idea))
                    .build();
        } catch (InvalidProblem invalid) {
            return sideBySide(422, ideas.view(idea, visit.visitor()), into, narrower, invalid.errors());
        }
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@PathParam("id") String id) {
        var idea = IdeaId.parse(id);
        merges.undo(idea, visit.team());
        return Response.seeOther(URI.create("/ideas/" + idea)).build();
    }

    private static InvalidProblem unknown() {
        return new InvalidProblem(FieldError.of("into", "unknown"));
    }

    private static Optional<IdeaId> number(String typed) {
        var number = NUMBER.matcher(typed.strip());
        return number.matches() ? Optional.of(new IdeaId(Long.parseLong(number.group(1)))) : Optional.empty();
    }

    private Response choice(int status, IdeaView idea, String words, List<FieldError> errors) {
        var alike = duplicates.of(idea.id());
        var found = words.isBlank() ? List.<IdeaView>of() : found(words.strip());
        return pages.show(
                status,
                "merging/choice.jte",
                new ChoicePage(idea, words, without(idea, alike), without(idea, found), errors));
    }

    private List<IdeaView> found(String words) {
        var named = number(words).flatMap(id -> ideas.find(id, Sight.everything()));
        var query = new IdeaQuery(
                Optional.empty(),
                Optional.of(words),
                Optional.of("any"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SHOWN,
                Optional.empty());
        return named.map(List::of)
                .orElseGet(() -> list.page(query, Sight.everything()).items());
    }

    private static List<IdeaView> without(IdeaView idea, List<IdeaView> others) {
        return others.stream().filter(other -> !other.id().equals(idea.id())).toList();
    }

    /** With what would come along; where there is no such other idea, one is to be chosen. */
    private Response sideBySide(int status, IdeaView idea, String into, boolean narrower, List<FieldError> errors) {
        var other = number(into).filter(id -> ideas.find(id, Sight.everything()).isPresent());
        if (other.isEmpty()) {
            return choice(422, idea, "", errors.isEmpty() ? unknown().errors() : errors);
        }
        var preview = merges.preview(idea.id(), other.get());
        var refusal = preview.refusal()
                .filter(problem -> errors.isEmpty())
                .map(problem -> problem instanceof InvalidProblem invalid ? invalid.errors() : List.<FieldError>of())
                .orElse(errors);
        return pages.show(status, "merging/merge.jte", new MergePage(preview, narrower, refusal));
    }

    /**
     * Into which idea?
     *
     * @param alike those that are probably the same
     * @param found by the words that were typed
     */
    public record ChoicePage(
            IdeaView idea, String words, List<IdeaView> alike, List<IdeaView> found, List<FieldError> errors) {
        public String merge(IdeaView other) {
            return idea.path() + "/merge?into=" + other.id();
        }
    }

    /** Both ideas side by side, with what would become of them. */
    public record MergePage(MergePreview preview, boolean narrower, List<FieldError> errors) {
        /** Whether it can be done at all. */
        public boolean isPossible() {
            return preview.refusal().isEmpty();
        }

        /** The same the other way round. */
        public String otherWay() {
            return preview.into().path() + "/merge?into=" + preview.idea().id();
        }
    }
}
