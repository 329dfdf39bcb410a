package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** Where everybody comes in who proved who they are, whichever way they proved it. */
@ApplicationScoped
public class Entrance {
    private final People people;
    private final Sessions sessions;
    private final Pending pending;
    private final Operator operator;

    @Inject
    Entrance(People people, Sessions sessions, Pending pending, Operator operator) {
        this.people = people;
        this.sessions = sessions;
        this.pending = pending;
        this.operator = operator;
    }

    /** Whether somebody with this address may come in. All ways of signing in ask here, and none decides by itself. */
    private static void admit(Email email) {
        if (email.equals(People.OPERATOR)) {
            throw new ForbiddenProblem("not-admitted", "Nobody signs in as the operator's key.");
        }
    }

    /** The person whose address this was proved to be; made when new, with that name or a guess at one. */
    @Transactional
    public Person confirmed(Email email, Optional<String> name, Language language) {
        admit(email);
        return people.of(email, name, language);
    }

    /** Begins a session; {@code pending} is the hash of what they did before. */
    @Transactional
    public SignedIn enter(Person person, String returnTo, Optional<byte[]> pending) {
        admit(new Email(person.email()));
        return new SignedIn(person, sessions.begin(person.id()), returnTo, pending);
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
