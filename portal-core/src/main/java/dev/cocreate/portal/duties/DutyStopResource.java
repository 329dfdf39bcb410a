package dev.cocreate.portal.duties;

import dev.cocreate.portal.people.People;
import dev.cocreate.portal.people.Person;
import dev.cocreate.portal.platform.web.Outside;
import dev.cocreate.portal.platform.web.OwnSecret;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /unsubscribe/team/<token>}, from a letter to the team: no more of them, without signing in. */
@Outside
@Path(DutyStopResource.PATH + "/{token}")
public class DutyStopResource {
    static final String PATH = "/unsubscribe/team";

    private final DutyLetters letters;
    private final Ways ways;
    private final People people;
    private final Pages pages;

    @Inject
    DutyStopResource(DutyLetters letters, Ways ways, People people, Pages pages) {
        this.letters = letters;
        this.ways = ways;
        this.people = people;
        this.pages = pages;
    }

    /** Mail scanners open links: this shows a button and changes nothing. */
    @GET
    public Response ask(@PathParam("token") String token) {
        letters.stopped(token);
        return page(token, false);
    }

    /** The button, or a mail program in its reader's name (RFC 8058), whatever its body looks like. */
    @POST
    @OwnSecret
    public Response stop(@PathParam("token") String token) {
        people.find(letters.stopped(token)).map(Person::visiting).ifPresent(ways::stopLetters);
        return page(token, true);
    }

    private Response page(String token, boolean stopped) {
        return pages.show("duties/stop.jte", new StopPage(PATH + "/" + token, stopped));
    }

    /** Asks whether letters should stop, or says that they have. */
    public record StopPage(String address, boolean stopped) {}
}
