package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Outside;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** {@code /me/profile}: the name that others see, the language of one's mails, a copy of everything, and leaving. */
@Outside
@Path("/me/profile")
public class ProfileResource {
    private final People people;
    private final Farewell farewell;
    private final Operator operator;
    private final Instance<Doors> doors;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ProfileResource(
            People people, Farewell farewell, Operator operator, @Any Instance<Doors> doors, Pages pages, Visit visit) {
        this.people = people;
        this.farewell = farewell;
        this.operator = operator;
        this.doors = doors;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show() {
        var person = person();
        return page(200, person.name(), person.language(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("name") @DefaultValue("") String name, @FormParam("language") @DefaultValue("") String code) {
        var visitor = visit.signedIn();
        try {
            var language =
                    Language.of(code).orElseThrow(() -> new InvalidProblem(FieldError.of("language", "unknown")));
            people.change(visitor, name, language);
            return Response.seeOther(URI.create("/me/profile")).build();
        } catch (InvalidProblem invalid) {
            return page(422, name, code, invalid.errors());
        }
    }

    /** Everything that is kept about the visitor, as a file. */
    @GET
    @Path("data.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response copy() {
        return Response.ok(farewell.copy(visit.signedIn()).toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @POST
    @Path("erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(@FormParam("sure") @DefaultValue("") String sure) {
        var visitor = visit.signedIn();
        if (!sure.equals("yes")) {
            var person = person();
            return page(422, person.name(), person.language(), List.of(FieldError.of("sure", "missing")));
        }
        farewell.erase(visitor);
        return Response.seeOther(URI.create("/"))
                .cookie(SessionCookie.ended(operator))
                .build();
    }

    private Person person() {
        return people.find(visit.signedIn().id()).orElseThrow();
    }

    private Response page(int status, String name, String language, List<FieldError> errors) {
        var person = person();
        var linked =
                doors.stream().flatMap(some -> some.of(person.id()).stream()).toList();
        return pages.show(
                status, "people/profile.jte", new ProfilePage(person.email(), name, language, linked, errors));
    }

    /**
     * The name and the language as typed so far.
     *
     * @param language its code
     * @param linked how they sign in, beside the link in a mail
     */
    public record ProfilePage(
            String email, String name, String language, List<LinkedDoor> linked, List<FieldError> errors) {}
}
