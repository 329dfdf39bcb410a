package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.UnknownVisitorProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks: by a key first, else by a session's cookie. Nobody is an answer too; a wrong key is not.
 *
 * <p>The widget's pages stand in frames of other sites. There a cookie signs nobody in, even when a browser sends one, so that
 * what surrounds the frame can make nobody press what they do not see; only what the frame itself sends with a request does,
 * and whoever is signed in so may do what a customer may, whoever they are elsewhere.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Visit visit;
    private final Sessions sessions;
    private final Keys keys;
    private final People people;
    private final Admission admission;
    private final Operator operator;

    @Inject
    SignInFilter(Visit visit, Sessions sessions, Keys keys, People people, Admission admission, Operator operator) {
        this.visit = visit;
        this.sessions = sessions;
        this.keys = keys;
        this.people = people;
        this.admission = admission;
        this.operator = operator;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            var onBehalfOf = request.getHeaderString("On-Behalf-Of");
            var needed = Scope.of(request.getMethod(), visit.address(), onBehalfOf != null);
            visit.signIn(byKey(authorization, onBehalfOf, needed), "");
            return;
        }
        if (visit.address().startsWith(Entrance.FRAMES)) {
            var session = request.getHeaderString(Entrance.FRAME_SESSION);
            if (session != null) {
                visit.signIn(inFrame(session), "");
            }
            return;
        }
        var cookie = request.getCookies().get(SessionCookie.NAME);
        if (cookie != null && !visit.address().startsWith("/assets/")) {
            var token = new Token(cookie.getValue());
            sessions.find(token).ifPresent(session -> {
                visit.signIn(session.person().visiting(), token.csrf());
                visit.waiting(session.unread());
                visit.reported(session.reported());
            });
        }
    }

    private Visitor inFrame(String session) {
        var host = visit.address().substring(Entrance.FRAMES.length()).split("[/?]", 2)[0];
        return sessions.findInFrame(new Token(session), host)
                .map(person -> new Visitor(person.id(), person.name(), Role.CUSTOMER))
                .orElseThrow(() -> new UnknownVisitorProblem("frame-session-over", "This frame's session is over."));
    }

    private Visitor byKey(String authorization, @Nullable String onBehalfOf, Scope needed) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw wrongKey();
        }
        var token = new Token(authorization.substring(BEARER.length()).strip());
        var owner = operatorKey(token).or(() -> keys.visitor(token, needed)).orElseThrow(SignInFilter::wrongKey);
        if (onBehalfOf == null) {
            return owner;
        }
        if (!owner.isAdministrator()) {
            throw new ForbiddenProblem("not-on-behalf", "Only an administrator's key may act for somebody else.");
        }
        var email = Email.parse("On-Behalf-Of", onBehalfOf);
        var person = people.recall(email).orElseGet(() -> welcome(email));
        return new Visitor(person.id(), person.name(), person.role(), Optional.of(owner.id()));
    }

    private Person welcome(Email email) {
        admission.require(email.text());
        return people.of(email, Optional.empty(), visit.language());
    }

    private Optional<Visitor> operatorKey(Token token) {
        return operator.adminToken()
                .filter(token::equalsInConstantTime)
                .map(fixed -> people.recall(People.OPERATOR).orElseGet(people::operator))
                .map(person -> new Visitor(person.id(), person.name(), Role.ADMINISTRATOR));
    }

    private static UnknownVisitorProblem wrongKey() {
        return new UnknownVisitorProblem("wrong-key", "This API key is not known here.");
    }
}
