package dev.cocreate.portal.look;

import dev.cocreate.portal.pictures.Easel;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.TooLargeProblem;
import dev.cocreate.portal.platform.settings.Accent;
import dev.cocreate.portal.platform.settings.Brand;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /admin/look}: what the portal is called, and how it looks. */
@Path("/admin/look")
public class LookResource {
    private static final int LONGEST_NAME = 60;
    private static final int LARGEST = 2 * 1024 * 1024;

    private final Look look;
    private final PortalName name;
    private final Brand brand;
    private final Easel easel;
    private final Pages pages;
    private final Visit visit;

    @Inject
    LookResource(Look look, PortalName name, Brand brand, Easel easel, Pages pages, Visit visit) {
        this.look = look;
        this.name = name;
        this.brand = brand;
        this.easel = easel;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show() {
        visit.administrator();
        return page(200, name.text(), colour(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("name") @DefaultValue("") String typed, @FormParam("colour") @DefaultValue("") String colour) {
        var administrator = visit.administrator();
        var fields = new Fields();
        var called = fields.line("name", typed, 1, LONGEST_NAME);
        var accent = Accent.of(colour);
        if (accent.isEmpty() && !colour.isBlank()) {
            fields.refuse(FieldError.of("colour", "no-colour"));
        }
        try {
            fields.done();
        } catch (InvalidProblem invalid) {
            return page(422, typed, colour, invalid.errors());
        }
        look.change(called, accent.filter(one -> !one.equals(Accent.OURS)), administrator);
        return back();
    }

    @POST
    @Path("logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response show(@FormParam("logo") @Nullable EntityPart file) throws IOException {
        var administrator = visit.administrator();
        try {
            if (file == null) {
                throw new InvalidProblem(FieldError.of("logo", "missing"));
            }
            try (var in = file.getContent()) {
                var sent = in.readNBytes(LARGEST + 1);
                if (sent.length > LARGEST) {
                    throw new TooLargeProblem("logo-too-large", "A logo may hold 2 MB at most.");
                }
                look.show(easel.draw("logo", sent, Look.LONGEST_SIDE), administrator);
            }
            return back();
        } catch (InvalidProblem invalid) {
            return page(422, name.text(), colour(), invalid.errors());
        }
    }

    @POST
    @Path("logo/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeLogo() {
        look.removeLogo(visit.administrator());
        return back();
    }

    private String colour() {
        return brand.marks().accent().orElse(Accent.OURS).css();
    }

    private Response page(int status, String typed, String colour, List<FieldError> errors) {
        return pages.show(
                status,
                "look/index.jte",
                new LookPage(typed, colour, brand.marks().logo(), errors));
    }

    private static Response back() {
        return Response.seeOther(URI.create("/admin/look")).build();
    }

    /** Name and colour as typed so far. */
    public record LookPage(String name, String colour, Optional<Brand.Logo> logo, List<FieldError> errors) {}
}
