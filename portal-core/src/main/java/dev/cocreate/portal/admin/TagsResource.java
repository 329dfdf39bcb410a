package dev.cocreate.portal.admin;

import dev.cocreate.portal.labels.ArrangedTag;
import dev.cocreate.portal.labels.Glossary;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code /admin/tags}: what ideas are tagged with, to rename, merge and remove. */
@Path(TagsResource.PATH)
public class TagsResource {
    static final String PATH = "/admin/tags";

    private static final int SHOWN = 50;

    private final Glossary glossary;
    private final Pages pages;
    private final Visit visit;

    @Inject
    TagsResource(Glossary glossary, Pages pages, Visit visit) {
        this.glossary = glossary;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index(
            @QueryParam("q") @DefaultValue("") String words, @QueryParam("after") @DefaultValue("") String after) {
        return page(200, words, after, Refused.NONE);
    }

    @POST
    @Path("{tag: [0-9]+}/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@PathParam("tag") long tag, @FormParam("name") @DefaultValue("") String name) {
        var administrator = visit.administrator();
        try {
            glossary.rename(tag, name, administrator);
            return seePage();
        } catch (InvalidProblem invalid) {
            return page(422, "", "", new Refused(tag, name, "", invalid.errors()));
        }
    }

    @POST
    @Path("{tag: [0-9]+}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(@PathParam("tag") long tag, @FormParam("into") @DefaultValue("") String into) {
        var administrator = visit.administrator();
        try {
            glossary.merge(tag, into, administrator);
            return seePage();
        } catch (InvalidProblem invalid) {
            return page(422, "", "", new Refused(tag, "", into, invalid.errors()));
        }
    }

    @POST
    @Path("{tag: [0-9]+}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("tag") long tag) {
        glossary.remove(tag, visit.administrator());
        return seePage();
    }

    private static Response seePage() {
        return Response.seeOther(URI.create(PATH)).build();
    }

    private Response page(int status, String words, String after, Refused refused) {
        visit.administrator();
        var found = glossary.page(words, after, SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN));
        var next = found.size() > SHOWN
                ? Optional.of(PATH + "?q=" + encoded(words) + "&after="
                        + encoded(shown.get(SHOWN - 1).tag().slug()))
                : Optional.<String>empty();
        return pages.show(status, "admin/tags.jte", new TagsPage(shown, words, next, refused));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What was typed for a tag, and why it was not taken. */
    public record Refused(long tag, String name, String into, List<FieldError> errors) {
        static final Refused NONE = new Refused(0, "", "", List.of());

        public boolean isOf(ArrangedTag one) {
            return one.tag().id() == tag;
        }
    }

    /**
     * A page of tags.
     *
     * @param words what they were searched by
     * @param next address of the page that follows
     */
    public record TagsPage(List<ArrangedTag> tags, String words, Optional<String> next, Refused refused) {}
}
