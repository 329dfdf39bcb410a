package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The way in for whoever another feature has made sure of, beside the link in a mail. */
@ApplicationScoped
@Transactional
public class Entrance {
    /** Where pages stand in frames of other sites; what follows is a host's slug. */
    public static final String FRAMES = "/widget/";

    /** The header in which a frame says whose it is. */
    public static final String FRAME_SESSION = "Widget-Session";

    private final People people;
    private final Admission admission;
    private final Sessions sessions;
    private final Operator operator;

    @Inject
    Entrance(People people, Admission admission, Sessions sessions, Operator operator) {
        this.people = people;
        this.admission = admission;
        this.sessions = sessions;
        this.operator = operator;
    }

    /**
     * Refuses whom a door may not let in: the one place that says who may come in, by whichever door.
     *
     * @param most the role up to which this door lets people in; what somebody else vouches for opens nothing of the team's
     */
    @Transactional(TxType.SUPPORTS)
    public void admit(Person person, Role most) {
        if (!most.atLeast(person.role())) {
            throw new ForbiddenProblem("another-door", "The team signs in by a link in a mail.");
        }
        admission.require(person.email());
    }

    /** Whether an address can be one at all. */
    @Transactional(TxType.SUPPORTS)
    public boolean isAddress(String typed) {
        return Email.of(typed).isPresent();
    }

    /** The person of an address. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Person> known(String address) {
        return people.find(email(address));
    }

    /** The person of an address that was made sure of; made when unknown, if they may come in. */
    public Person of(String address, String name, Language language) {
        admission.require(address);
        return people.of(email(address), Optional.of(name), language);
    }

    /** Gives somebody another address, unless it is somebody's already; whether it could be given. */
    public boolean move(Person person, String address) {
        return people.move(person, email(address));
    }

    /** Begins a session in the portal. */
    public NewCookie signIn(Person person) {
        return SessionCookie.of(sessions.begin(person.id()), operator);
    }

    /** Begins a session in a host's frame, and returns its secret. */
    public String signInInFrame(PersonId person, long host) {
        return sessions.beginInFrame(person, host).text();
    }

    private static Email email(String address) {
        return Email.of(address).orElseThrow(() -> new IllegalArgumentException("not an address"));
    }
}
