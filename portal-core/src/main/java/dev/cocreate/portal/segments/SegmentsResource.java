package dev.cocreate.portal.segments;

import dev.cocreate.portal.accounts.AttributeKind;
import dev.cocreate.portal.accounts.Attributes;
import dev.cocreate.portal.accounts.PortalCurrency;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code /segments}, for the team: saved conditions over accounts, in a form that needs no scripts. */
@Path(SegmentsResource.PATH)
public class SegmentsResource {
    static final String PATH = "/segments";

    /** What the button says that gives another row. */
    private static final String ANOTHER = "another";

    private final Segments segments;
    private final Attributes attributes;
    private final PortalCurrency currency;
    private final Pages pages;
    private final Visit visit;

    @Inject
    SegmentsResource(Segments segments, Attributes attributes, PortalCurrency currency, Pages pages, Visit visit) {
        this.segments = segments;
        this.attributes = attributes;
        this.currency = currency;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index() {
        visit.team();
        return pages.show("segments/index.jte", new ListPage(segments.all()));
    }

    @GET
    @Path("new")
    public Response form() {
        visit.team();
        return form(200, Optional.empty(), "", ConditionForm.empty(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("match") @DefaultValue("all") String match,
            @FormParam("subject") List<String> subjects,
            @FormParam("how") List<String> hows,
            @FormParam("value") List<String> values,
            @FormParam("then") @DefaultValue("") String then) {
        var team = visit.team();
        var typed = ConditionForm.typed(match, subjects, hows, values, "");
        if (then.equals(ANOTHER)) {
            return form(200, Optional.empty(), name, typed.with(ConditionForm.Row.EMPTY), List.of());
        }
        try {
            return seeOther(segments.add(draft(name, typed), team).path());
        } catch (InvalidProblem invalid) {
            return form(422, Optional.empty(), name, typed, invalid.errors());
        }
    }

    @GET
    @Path("{segment: [a-z0-9-]+}")
    public Response show(@PathParam("segment") String slug) {
        visit.team();
        var segment = segments.view(slug);
        return form(200, Optional.of(segment), segment.name(), ConditionForm.of(segment.condition()), List.of());
    }

    @POST
    @Path("{segment: [a-z0-9-]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("segment") String slug,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("match") @DefaultValue("all") String match,
            @FormParam("subject") List<String> subjects,
            @FormParam("how") List<String> hows,
            @FormParam("value") List<String> values,
            @FormParam("tree") @DefaultValue("") String tree,
            @FormParam("seen") @DefaultValue("") String seen,
            @FormParam("then") @DefaultValue("") String then) {
        var team = visit.team();
        var segment = segments.view(slug);
        var typed = ConditionForm.typed(match, subjects, hows, values, tree);
        if (then.equals(ANOTHER)) {
            return form(200, Optional.of(segment), name, typed.with(ConditionForm.Row.EMPTY), List.of());
        }
        try {
            // What is no number is no version either, and is refused as one that is over.
            var version = OptionalInt.of(seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0);
            return seeOther(
                    segments.change(slug, draft(name, typed), version, team).path());
        } catch (InvalidProblem invalid) {
            return form(422, Optional.of(segment), name, typed, invalid.errors());
        }
    }

    @POST
    @Path("{segment: [a-z0-9-]+}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("segment") String slug) {
        segments.remove(slug, visit.team());
        return seeOther(PATH);
    }

    private SegmentDraft draft(String name, ConditionForm typed) {
        return new SegmentDraft(name, typed.checked(attributes.kinds(), currency.now()));
    }

    private Response form(
            int status, Optional<Segment> segment, String name, ConditionForm typed, List<FieldError> errors) {
        return pages.show(status, "segments/edit.jte", new FormPage(segment, name, typed, attributes.kinds(), errors));
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** Every segment. */
    public record ListPage(List<Segment> segments) {}

    /** The form of a segment; empty for a new one. */
    public record FormPage(
            Optional<Segment> segment,
            String name,
            ConditionForm typed,
            Map<String, AttributeKind> kinds,
            List<FieldError> errors) {
        public String action() {
            return segment.map(Segment::path).orElse(PATH);
        }
    }
}
