package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** Who asks a servlet, which the filters of the portal's own pages do not reach. */
@ApplicationScoped
public class Callers {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Keys keys;
    private final People people;
    private final Admission admission;
    private final Operator operator;

    @Inject
    Callers(Sessions sessions, Keys keys, People people, Admission admission, Operator operator) {
        this.sessions = sessions;
        this.keys = keys;
        this.people = people;
        this.admission = admission;
        this.operator = operator;
    }

    /** Whether who sent a request may read; costs nothing while everybody may. */
    public boolean mayRead(HttpServletRequest request) {
        return admission.isForEverybody() || admission.admits(of(request));
    }

    /** By a key or by a session's cookie; a wrong one is nobody, and so is one that is over or was made for less. */
    public Optional<Visitor> of(HttpServletRequest request) {
        var authorization = Optional.ofNullable(request.getHeader("Authorization"));
        return authorization.isPresent()
                ? authorization
                        .filter(sent -> sent.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                        .map(sent -> new Token(sent.substring(BEARER.length()).strip()))
                        .flatMap(token -> byKey(token, Scope.of(request.getMethod(), request.getRequestURI(), false)))
                : cookie(request)
                        .flatMap(sessions::find)
                        .map(session -> session.person().visiting());
    }

    private Optional<Visitor> byKey(Token token, Scope needed) {
        return operator.adminToken()
                .filter(token::equalsInConstantTime)
                .map(fixed -> people.recall(People.OPERATOR).orElseGet(people::operator))
                .map(person -> new Visitor(person.id(), person.name(), Role.ADMINISTRATOR))
                .or(() -> byMadeKey(token, needed));
    }

    private Optional<Visitor> byMadeKey(Token token, Scope needed) {
        try {
            return keys.visitor(token, needed);
        } catch (Problem notGoodForThis) {
            return Optional.empty();
        }
    }

    private static Optional<Token> cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(SessionCookie.NAME))
                .map(Cookie::getValue)
                .map(Token::new)
                .findFirst();
    }
}
