package dev.cocreate.portal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mail server's no means. */
final class Refusal {
    /** The code that an SMTP server's answer begins with. */
    private static final Pattern REPLY = Pattern.compile("^\\s*([245]\\d\\d)(?=[ -]|\\s*$)");

    /** These are about how we sign in, not about the letter: an operator mends that, and all letters leave. */
    private static final Set<String> ABOUT_US = Set.of("530", "534", "535", "538");

    private Refusal() {}

    /** Whether the same letter will be refused again, as far as the server knows: any 5xx, or an address that is none. */
    static boolean isFinal(MessagingException refused) {
        for (Exception cause = refused; cause != null; cause = next(cause)) {
            if (cause instanceof AddressException
                    || reply(cause)
                            .filter(code -> code.startsWith("5") && !ABOUT_US.contains(code))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What the server said, in its own words where it said anything. */
    static String words(MessagingException refused) {
        for (Exception cause = refused; cause != null; cause = next(cause)) {
            if (reply(cause).isPresent()) {
                return String.valueOf(cause.getMessage()).strip();
            }
        }
        return refused.toString();
    }

    private static Optional<String> reply(Exception cause) {
        var matcher = REPLY.matcher(String.valueOf(cause.getMessage()));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
