package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Limits;
import dev.cocreate.portal.platform.web.LocalAddress;
import dev.cocreate.portal.platform.web.Outside;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /sign-in}: asking for a link, opening it, using it, and signing out. */
@Outside
@Path("/sign-in")
public class SignInResource {
    /** A whole office may sign in from one address. */
    private static final int MOST_LINKS = 60;

    /** Counted for each place that asks, so that nobody keeps somebody else from signing in by asking in their name. */
    private static final int MOST_LINKS_TO_ONE = 5;

    private static final int MOST_ANSWERS = 8;

    /** A field that people do not see and programs fill in. */
    private static final String TRAP = "homepage";

    private final SignIns signIns;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Pending pending;
    private final SignInPage page;
    private final Operator operator;
    private final Limits limits;
    private final Pages pages;
    private final Visit visit;

    @Inject
    SignInResource(
            SignIns signIns,
            Sessions sessions,
            Entrance entrance,
            Pending pending,
            SignInPage page,
            Operator operator,
            Limits limits,
            Pages pages,
            Visit visit) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.entrance = entrance;
        this.pending = pending;
        this.page = page;
        this.operator = operator;
        this.limits = limits;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response ask(
            @QueryParam("pending") @DefaultValue("") String token, @QueryParam("to") @DefaultValue("/") String to) {
        return visit.visitor().isPresent() && token.isEmpty()
                ? Response.seeOther(URI.create("/")).build()
                : page.ask(token, to);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam(TRAP) @DefaultValue("") String trap,
            @FormParam("pending") @DefaultValue("") String token,
            @FormParam("to") @DefaultValue("/") String to) {
        try {
            limits.spend("sign-in", visit.client(), MOST_LINKS, Duration.ofHours(1));
            refuseWhoFillsEverything(trap);
            var address = Email.parse("email", email);
            limits.spend(
                    "sign-in link", visit.client() + " " + address.text(), MOST_LINKS_TO_ONE, Duration.ofMinutes(15));
            var kept = token.isEmpty() ? Optional.<Token>empty() : Optional.of(new Token(token));
            signIns.sendLink(
                    address,
                    Optional.empty(),
                    visit.language(),
                    LocalAddress.of(to).toString(),
                    kept);
            return page.sent(address, Optional.empty());
        } catch (InvalidProblem invalid) {
            return page.askAgain(email, token, to, invalid.errors());
        }
    }

    /** Said aloud, for a person can get there too, with styles off or by a helpful browser. */
    private static void refuseWhoFillsEverything(String trap) {
        if (!trap.isEmpty()) {
            throw new InvalidProblem(FieldError.of(TRAP, "not-empty"));
        }
    }

    /** Mail scanners open links: this shows a button and changes nothing. */
    @GET
    @Path("{token}")
    public Response open(@PathParam("token") String token) {
        return signIns.address(new Token(token))
                .map(email -> confirm(200, token, email, signIns.suggestedName(email), List.of()))
                .orElseGet(() -> expired(pages, token));
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response use(
            @PathParam("token") String token,
            @FormParam("name") @Nullable String typed,
            @FormParam("proof") @DefaultValue("") String proof,
            @FormParam("answer") @DefaultValue("") String answer,
            @FormParam("without") @DefaultValue("") String without) {
        var fields = new Fields();
        var name = Optional.ofNullable(typed).map(given -> Person.name(given, fields));
        var link = new Token(token);
        var newcomer = signIns.address(link)
                .filter(email -> signIns.suggestedName(email).isPresent());
        if (newcomer.isPresent()) {
            checkHumanity(link, proof, answer, fields);
        }
        try {
            fields.done();
        } catch (InvalidProblem invalid) {
            return signIns.address(link)
                    .map(email -> confirm(422, token, email, Optional.ofNullable(typed), invalid.errors()))
                    .orElseGet(() -> expired(pages, token));
        }
        var signedIn = signIns.use(link, name);
        return entrance.lead(without.isEmpty() ? signedIn : signedIn.alone());
    }

    private void checkHumanity(Token link, String proof, String answer, Fields fields) {
        var riddle = Riddle.of(link);
        if (riddle.isSolvedBy(proof)) {
            return;
        }
        limits.spend("riddle", link.csrf(), MOST_ANSWERS, Duration.ofHours(1));
        if (!riddle.isAnsweredBy(answer)) {
            fields.refuse(FieldError.of("answer", answer.isBlank() ? "missing" : "wrong-sum"));
        }
    }

    private Response confirm(int status, String token, String email, Optional<String> name, List<FieldError> errors) {
        var link = new Token(token);
        var kept = signIns.pending(link).flatMap(pending::shown);
        return pages.show(
                status, "people/confirm.jte", new ConfirmPage(token, email, name, Riddle.of(link), kept, errors));
    }

    @POST
    @Path("out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@CookieParam(SessionCookie.NAME) @Nullable String session) {
        if (session != null) {
            sessions.end(new Token(session));
        }
        return Response.seeOther(URI.create("/"))
                .cookie(SessionCookie.ended(operator))
                .build();
    }

    static Response expired(Pages pages, String token) {
        return pages.show(410, "people/expired.jte", token);
    }

    /**
     * A link was opened.
     *
     * @param name asked of whoever is new, with the riddle
     * @param kept what is done in their name with it
     */
    public record ConfirmPage(
            String token,
            String email,
            Optional<String> name,
            Riddle riddle,
            Optional<Kept> kept,
            List<FieldError> errors) {}
}
