package dev.cocreate.portal.mail;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A mail to one person, in their language.
 *
 * @param recipient an e-mail address
 * @param text the whole message as plain text
 * @param html the same as a document
 * @param life after what time nobody can use it any more, so that it is not sent; empty for never
 * @param unsubscribe where a single POST stops letters of this kind (RFC 8058)
 */
public record Letter(
        String recipient,
        String subject,
        String text,
        String html,
        Optional<Duration> life,
        Optional<URI> unsubscribe) {
    /** The same, worthless after a time. */
    public Letter lasting(Duration time) {
        return new Letter(recipient, subject, text, html, Optional.of(time), unsubscribe);
    }

    /** The same, with an address where a single POST stops letters of this kind. */
    public Letter stoppedAt(URI address) {
        return new Letter(recipient, subject, text, html, life, Optional.of(address));
    }
}
