package dev.cocreate.portal.admin;

import dev.cocreate.portal.mail.KeptLetter;
import dev.cocreate.portal.mail.MailTrial;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.mail.Stationery;
import dev.cocreate.portal.people.People;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /admin/mail}: the letters of the portal, and what became of them. */
@Path("/admin/mail")
public class MailResource {
    private static final int SHOWN = 30;

    private final Outbox outbox;
    private final MailTrial trial;
    private final Stationery stationery;
    private final People people;
    private final Pages pages;
    private final Visit visit;

    @Inject
    MailResource(Outbox outbox, MailTrial trial, Stationery stationery, People people, Pages pages, Visit visit) {
        this.outbox = outbox;
        this.trial = trial;
        this.stationery = stationery;
        this.people = people;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index(@QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        visit.administrator();
        return page(before, Optional.empty());
    }

    /** Sends a letter to whoever presses the button, and says what the server answered. */
    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test() {
        var administrator = visit.administrator();
        var address = people.find(administrator.id()).orElseThrow().email();
        var words = pages.shell().words();
        var letter = stationery
                .sheet(words.language())
                .say(words.say("admin.mail.test.text"))
                .to(address, words.say("admin.mail.test.subject"));
        return page(Long.MAX_VALUE, Optional.of(new Tested(address, trial.send(letter, administrator))));
    }

    private Response page(long before, Optional<Tested> tested) {
        var letters = outbox.latest(before, SHOWN + 1);
        var shown = letters.subList(0, Math.min(letters.size(), SHOWN));
        var next = letters.size() > SHOWN
                ? Optional.of("/admin/mail?before=" + shown.get(SHOWN - 1).id())
                : Optional.<String>empty();
        return pages.show(
                "admin/mail.jte",
                new MailPage(
                        outbox.isConnected(),
                        outbox.givenUp(),
                        shown.stream().map(SeenLetter::new).toList(),
                        next,
                        tested));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/again")
    public Response sendAgain(@PathParam("id") long id) {
        visit.administrator();
        outbox.sendAgain(id);
        return Response.seeOther(URI.create("/admin/mail")).build();
    }

    @POST
    @Path("again")
    public Response sendAllAgain() {
        visit.administrator();
        outbox.sendAllAgain();
        return Response.seeOther(URI.create("/admin/mail")).build();
    }

    /**
     * A page of letters, the newest first.
     *
     * @param connected whether letters leave the portal
     * @param givenUp how many were refused for good, on any page
     * @param next address of the older ones
     * @param tested what came of a test just now
     */
    public record MailPage(
            boolean connected,
            long givenUp,
            List<SeenLetter> letters,
            Optional<String> next,
            Optional<Tested> tested) {}

    /**
     * A letter that was sent as a test.
     *
     * @param refusal what the server said against it
     */
    public record Tested(String address, Optional<String> refusal) {}

    /** A letter as it is shown. */
    public record SeenLetter(KeptLetter letter) {
        /** Its text, cut where links begin and end, so that they can be followed. */
        public List<Piece> pieces() {
            return Piece.of(letter.text());
        }

        /** What became of it, as its text is called. */
        public String state() {
            return letter.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it can be tried again by hand. */
        public boolean isGivenUp() {
            return letter.state() == KeptLetter.State.GIVEN_UP;
        }
    }
}
