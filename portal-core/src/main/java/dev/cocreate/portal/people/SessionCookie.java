package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.settings.Operator;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/** The cookie of a session: out of reach of scripts, and of other sites' requests. */
final class SessionCookie {
    static final String NAME = "session";

    private SessionCookie() {}

    static NewCookie of(Token token, Operator operator) {
        return cookie(token.text(), (int) Sessions.LENGTH.toSeconds(), operator);
    }

    static NewCookie ended(Operator operator) {
        return cookie("", 0, operator);
    }

    private static NewCookie cookie(String value, int maxAge, Operator operator) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(operator.isSecure())
                .sameSite(SameSite.LAX)
                .build();
    }
}
