package dev.cocreate.portal.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter as an administrator sees it.
 *
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
        Optional<Instant> sentAt,
        int attempts,
        Optional<String> lastError) {}
