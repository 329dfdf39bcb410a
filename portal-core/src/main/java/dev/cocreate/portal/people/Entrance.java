package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * Where everybody comes in who proved who they are, whichever way they proved it. No way decides by itself who may. A refusal comes
 * before anything is written, so it spoils no transaction of whoever explains it to them.
 */
@ApplicationScoped
public class Entrance {
    /** Where pages stand in frames of other sites; what follows is a host's slug. */
    public static final String FRAMES = "/widget/";

    /** The header in which a frame says whose it is. */
    public static final String FRAME_SESSION = "Widget-Session";

    private final People people;
    private final Admission admission;
    private final Sessions sessions;
    private final Pending pending;
    private final Operator operator;

    @Inject
    Entrance(People people, Admission admission, Sessions sessions, Pending pending, Operator operator) {
        this.people = people;
        this.admission = admission;
        this.sessions = sessions;
        this.pending = pending;
        this.operator = operator;
    }

    /** The person whose address this was proved to be; made when new, with that name or a guess at one. A 403 for whom the portal is closed. */
    @Transactional(dontRollbackOn = ForbiddenProblem.class)
    public Person confirmed(Email email, Optional<String> name, Language language) {
        admit(email);
        return people.of(email, name, language);
    }

    /** Begins a session; {@code pending} is the hash of what they did before. A 403 for whom the portal is closed. */
    @Transactional(dontRollbackOn = ForbiddenProblem.class)
    public SignedIn enter(Person person, String returnTo, Optional<byte[]> pending) {
        admit(new Email(person.email()));
        return new SignedIn(person, sessions.begin(person.id()), returnTo, pending);
    }

    /** The same for whom somebody else vouches for, whose word opens nothing of the team's. */
    @Transactional
    public NewCookie enterAsCustomer(Person person) {
        if (person.role() != Role.CUSTOMER) {
            throw new ForbiddenProblem("another-door", "The team signs in by a link in a mail.");
        }
        return SessionCookie.of(enter(person, "/", Optional.empty()).session(), operator);
    }

    /** Begins a session in a host's frame, where everybody is a customer, and returns its secret. */
    @Transactional
    public String enterFrame(Person person, long host) {
        admit(new Email(person.email()));
        return sessions.beginInFrame(person.id(), host).text();
    }

    private void admit(Email email) {
        if (email.equals(People.OPERATOR)) {
            throw new ForbiddenProblem("not-admitted", "Nobody signs in as the operator's key.");
        }
        admission.require(email.text());
    }

    /** Does what they did before signing in, and takes them there, or where they came from. */
    public Response lead(SignedIn signedIn) {
        var done = signedIn.pending()
                .flatMap(hash -> pending.apply(hash, signedIn.person().visiting()));
        return Response.seeOther(URI.create(done.orElse(signedIn.returnTo())))
                .cookie(SessionCookie.of(signedIn.session(), operator))
                .build();
    }
}
