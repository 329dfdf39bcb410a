package dev.cocreate.portal.admin;

import dev.cocreate.portal.people.People;
import dev.cocreate.portal.people.Person;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
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
import java.util.stream.Stream;

/** {@code /admin/people}: who is here, and what each may do. */
@Path("/admin/people")
public class PeopleResource {
    private static final int SHOWN = 50;

    private final People people;
    private final Pages pages;
    private final Visit visit;

    @Inject
    PeopleResource(People people, Pages pages, Visit visit) {
        this.people = people;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index(
            @QueryParam("role") @DefaultValue("") String role, @QueryParam("after") @DefaultValue("0") long after) {
        visit.administrator();
        var only = role.isEmpty() ? Optional.<Role>empty() : Optional.of(parse(role));
        var found = people.page(only, after, SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN));
        var next = found.size() > SHOWN
                ? Optional.of(PeoplePage.address(only) + (only.isEmpty() ? "?" : "&") + "after="
                        + shown.get(SHOWN - 1).id())
                : Optional.<String>empty();
        return pages.show("admin/people.jte", new PeoplePage(shown, only, next));
    }

    @POST
    @Path("{id}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("id") long id,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("to") @DefaultValue("") String listed) {
        var administrator = visit.administrator();
        people.changeRole(new PersonId(id), parse(role), administrator);
        var only = listed.isEmpty() ? Optional.<Role>empty() : Optional.of(parse(listed));
        return Response.seeOther(URI.create(PeoplePage.address(only))).build();
    }

    private static Role parse(String slug) {
        return Stream.of(Role.values())
                .filter(role -> role.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new InvalidProblem(FieldError.of("role", "unknown")));
    }

    /**
     * A page of people, in the order they came.
     *
     * @param only the role the list is narrowed to
     * @param next address of those who came later
     */
    public record PeoplePage(List<Person> people, Optional<Role> only, Optional<String> next) {
        /** The list of everybody, or of those with a role. */
        public static String address(Optional<Role> only) {
            return "/admin/people" + only.map(role -> "?role=" + role.slug()).orElse("");
        }

        public List<Role> roles() {
            return List.of(Role.values());
        }
    }
}
