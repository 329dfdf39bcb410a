package dev.cocreate.portal.pages;

import dev.cocreate.portal.notices.StillLinks;
import dev.cocreate.portal.people.Admission;
import dev.cocreate.portal.people.People;
import dev.cocreate.portal.people.Person;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.platform.web.Outside;
import dev.cocreate.portal.platform.web.OwnSecret;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /still/<token>}, from a letter: the same without signing in. It answers what was asked, and opens nothing else. */
@Path(StillLinks.PATH + "/{token}")
@Outside
public class StillLinkResource {
    private final StillPages still;
    private final StillLinks links;
    private final People people;
    private final Admission admission;

    @Inject
    StillLinkResource(StillPages still, StillLinks links, People people, Admission admission) {
        this.still = still;
        this.links = links;
        this.people = people;
        this.admission = admission;
    }

    /** Mail scanners open links: this shows the questions and changes nothing. */
    @GET
    public Response show(@PathParam("token") String token, @QueryParam("said") @Nullable String said) {
        return still.show(visitor(token), address(token), Optional.ofNullable(said));
    }

    @POST
    @OwnSecret
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("token") String token, @BeanParam StillForm form) {
        return still.answer(visitor(token), address(token), form);
    }

    private static String address(String token) {
        return StillLinks.PATH + "/" + token;
    }

    private Visitor visitor(String token) {
        return people.find(links.reader(token))
                .map(Person::visiting)
                .filter(visitor -> admission.admits(Optional.of(visitor)))
                .orElseThrow(() -> new NotFoundProblem("link", token));
    }
}
