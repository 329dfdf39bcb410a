package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.settings.Operator;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;

/** By which a browser is known again in which something was done before signing in. It is sent to the sign-in alone. */
public final class PendingCookie {
    public static final String NAME = "kept";

    private static final Duration LASTS = Duration.ofDays(1);

    private PendingCookie() {}

    static NewCookie of(Token token, Operator operator) {
        return new NewCookie.Builder(NAME)
                .value(token.derived(NAME).text())
                .path("/sign-in")
                .maxAge((int) LASTS.toSeconds())
                .httpOnly(true)
                .secure(operator.isSecure())
                .sameSite(SameSite.LAX)
                .build();
    }

    /** Whether the browser that sends this cookie is the one in which it was done. */
    public static boolean isOf(String cookie, String pending) {
        return new Token(pending).derived(NAME).equalsInConstantTime(cookie);
    }
}
