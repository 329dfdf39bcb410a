package dev.cocreate.portal.pictures;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.problems.TooLargeProblem;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /pictures}: taking one from a script or from a form, and showing it. */
@Path("/pictures")
public class PicturesResource {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int LONGEST_WORDS = 1_000;
    private static final String FIELD = "picture";

    private final Pictures pictures;
    private final Easel easel;
    private final Pages pages;
    private final Visit visit;

    @Inject
    PicturesResource(Pictures pictures, Easel easel, Pages pages, Visit visit) {
        this.pictures = pictures;
        this.easel = easel;
        this.pages = pages;
        this.visit = visit;
    }

    /** Takes the bytes of a file; which kind it is, they say themselves. */
    @POST
    @Consumes({"image/png", "image/jpeg", "image/gif", "application/octet-stream"})
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(InputStream in) throws IOException {
        var owner = visit.signedIn();
        var kept = pictures.keep(easel.draw(FIELD, read(in)), owner);
        return Response.created(URI.create(kept.address()))
                .entity(Json.createObjectBuilder()
                        .add("address", kept.address())
                        .add("width", kept.width())
                        .add("height", kept.height())
                        .build()
                        .toString())
                .build();
    }

    /** For whoever browses without scripts: a form, and then the line to copy. */
    @GET
    @Path("new")
    public Response form() {
        visit.signedIn();
        return pages.show("pictures/new.jte", PicturePage.EMPTY);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@FormParam(FIELD) @Nullable EntityPart file, @FormParam("shows") @Nullable EntityPart shows)
            throws IOException {
        var owner = visit.signedIn();
        var words = shows == null ? "" : PlainText.line(text(shows));
        try {
            if (file == null) {
                throw new InvalidProblem(FieldError.of(FIELD, "missing"));
            }
            try (var in = file.getContent()) {
                var kept = pictures.keep(easel.draw(FIELD, read(in)), owner);
                return pages.show("pictures/new.jte", new PicturePage(Optional.of(kept.address()), words, List.of()));
            }
        } catch (InvalidProblem invalid) {
            return pages.show(422, "pictures/new.jte", new PicturePage(Optional.empty(), words, invalid.errors()));
        }
    }

    @GET
    @Path("{name}")
    public Response show(@PathParam("name") String name, @Context Request request) {
        var drawing = pictures.find(name, visit.visitor()).orElseThrow(() -> new NotFoundProblem("picture", name));
        var tag = new EntityTag(name);
        var known = Optional.ofNullable(request.evaluatePreconditions(tag));
        return known.orElseGet(() -> Response.ok(drawing.bytes(), drawing.type()))
                .tag(tag)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        pictures.areForEverybody() ? "public, max-age=31536000, immutable" : "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    private static String text(EntityPart part) throws IOException {
        try (var in = part.getContent()) {
            return new String(in.readNBytes(LONGEST_WORDS), StandardCharsets.UTF_8);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new TooLargeProblem("picture-too-large", "A picture may hold 10 MB at most.");
        }
        return bytes;
    }

    /**
     * The form, and what was just taken.
     *
     * @param shows what can be seen on it, for whoever cannot
     */
    public record PicturePage(Optional<String> address, String shows, List<FieldError> errors) {
        static final PicturePage EMPTY = new PicturePage(Optional.empty(), "", List.of());

        /** The line that shows it. */
        public String markdown() {
            return "![" + shows.replaceAll("[\\\\\\[\\]`*_<&!]", "\\\\$0") + "](" + address.orElse("") + ")";
        }
    }
}
