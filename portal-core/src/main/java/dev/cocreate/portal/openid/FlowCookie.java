package dev.cocreate.portal.openid;

import dev.cocreate.portal.people.Token;
import dev.cocreate.portal.platform.settings.Operator;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;

/** By which a browser that was sent to a provider is known again. It is sent to the sign-in alone, and says nothing. */
final class FlowCookie {
    static final String NAME = "door";

    /** As long as the link in a mail, which may have to be used in the same browser. */
    private static final Duration LASTS = Duration.ofHours(1);

    private FlowCookie() {}

    static NewCookie of(Token browser, Operator operator) {
        return cookie(browser.text(), (int) LASTS.toSeconds(), operator);
    }

    static NewCookie ended(Operator operator) {
        return cookie("", 0, operator);
    }

    private static NewCookie cookie(String value, int maxAge, Operator operator) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/sign-in")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(operator.isSecure())
                // Coming back from the provider is a link that is followed, so the cookie comes along.
                .sameSite(SameSite.LAX)
                .build();
    }
}
