package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Outside;
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

/** {@code /admin-link/<token>}: the one-time link that the launcher prints makes its holder an administrator. */
@Outside
@Path("/admin-link/{token}")
public class AdminLinkResource {
    private final SignIns signIns;
    private final Operator operator;
    private final Pages pages;
    private final Visit visit;

    @Inject
    AdminLinkResource(SignIns signIns, Operator operator, Pages pages, Visit visit) {
        this.signIns = signIns;
        this.operator = operator;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response open(@PathParam("token") String token) {
        return signIns.isAdminLink(new Token(token))
                ? pages.show("people/admin-link.jte", new AdminLinkPage(token, "", "", List.of()))
                : SignInResource.expired(pages, token);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response use(
            @PathParam("token") String token,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email) {
        try {
            var fields = new Fields();
            var called = Person.name(name, fields);
            var address = Email.read("email", email, fields);
            fields.done();
            var signedIn = signIns.useAdminLink(new Token(token), address, called, visit.language());
            return Response.seeOther(URI.create("/admin"))
                    .cookie(SessionCookie.of(signedIn.session(), operator))
                    .build();
        } catch (InvalidProblem invalid) {
            return pages.show(422, "people/admin-link.jte", new AdminLinkPage(token, name, email, invalid.errors()));
        }
    }

    /** The form of the new administrator. */
    public record AdminLinkPage(String token, String name, String email, List<FieldError> errors) {}
}
