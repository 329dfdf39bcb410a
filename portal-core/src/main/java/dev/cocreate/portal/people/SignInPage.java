package dev.cocreate.portal.people;

import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.web.LocalAddress;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The page on which people choose how to sign in, and the one that tells them to look into their mail. */
@ApplicationScoped
public class SignInPage {
    private final Pending pending;
    private final Outbox outbox;
    private final Pages pages;
    private final Instance<Doors> doors;

    @Inject
    SignInPage(Pending pending, Outbox outbox, Pages pages, @Any Instance<Doors> doors) {
        this.pending = pending;
        this.outbox = outbox;
        this.pages = pages;
        this.doors = doors;
    }

    Response ask(String kept, String to) {
        return ask(200, "", "", kept, to, List.of());
    }

    Response askAgain(String email, String kept, String to, List<FieldError> errors) {
        return ask(422, "", email, kept, to, errors);
    }

    /** Says why another way came to nothing, above all ways there are. What was kept is still kept. */
    public Response explain(int status, String what, String kept, String to) {
        return ask(status, what, "", kept, to, List.of());
    }

    private Response ask(int status, String said, String email, String kept, String to, List<FieldError> errors) {
        var back = LocalAddress.of(to).toString();
        var open = doors.stream()
                .flatMap(offered -> offered.open().stream())
                .map(door -> door.carrying(kept, back))
                .toList();
        var kind = kept.isEmpty() ? Optional.<String>empty() : pending.kind(new Token(kept));
        return pages.show(status, "people/sign-in.jte", new AskPage(said, email, kept, kind, back, open, errors));
    }

    /** A link is on its way; {@code door} is what did not vouch for the address. */
    public Response sent(Email email, Optional<String> door) {
        return pages.show("people/sent.jte", new SentPage(email.text(), outbox.isConnected(), door));
    }

    /**
     * The form for an address, below the other ways.
     *
     * @param said why another way came to nothing; empty when none was tried
     * @param pending token of what counts once somebody signed in
     * @param kept kind of that
     * @param to where to go then
     */
    public record AskPage(
            String said,
            String email,
            String pending,
            Optional<String> kept,
            String to,
            List<Door> doors,
            List<FieldError> errors) {}

    /**
     * A link was sent, or is kept for the administrator when no mail leaves the portal.
     *
     * @param door what did not vouch for the address, so that a mail must
     */
    public record SentPage(String email, boolean connected, Optional<String> door) {}
}
