package dev.cocreate.portal.people;

import java.util.Optional;

/**
 * Somebody signed in; what they did before is still to be done.
 *
 * @param session its token, for the cookie
 * @param returnTo where they came from
 * @param pending hash of what they did before
 */
public record SignedIn(Person person, Token session, String returnTo, Optional<byte[]> pending) {
    /** The same, who did not do that, or do not want it any more. */
    SignedIn alone() {
        return new SignedIn(person, session, returnTo, Optional.empty());
    }
}
