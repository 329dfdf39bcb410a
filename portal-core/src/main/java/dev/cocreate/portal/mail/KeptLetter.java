package dev.cocreate.portal.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter as an administrator sees it.
 *
 * @param state what became of it
 * @param sentAt when the mail server took it
 * @param attempts how often it was tried
 * @param lastError what the mail server said, if it refused
 */
public record KeptLetter(
        long id,
        String recipient,
        String subject,
        String text,
        Instant createdAt,
        State state,
        Optional<Instant> sentAt,
        int attempts,
        Optional<String> lastError) {
    /** What became of a letter. */
    public enum State {
        SENT,
        WAITING,
        /** Not taken so far; it is tried again. */
        REFUSED,
        /** Refused for good; an administrator can have it tried again. */
        GIVEN_UP,
        /** Nobody needs it any more, so it is not sent. */
        OVER
    }
}
