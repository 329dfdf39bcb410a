package dev.cocreate.plugin.comments;

import java.time.Instant;
import java.util.Optional;

/**
 * A comment.
 *
 * @param id text without meaning, the same for ever
 * @param idea the idea it is about
 * @param replyTo the comment it answers
 * @param author the id of who wrote it; empty once they are erased
 * @param fromTeam whether they speak for the product team
 * @param text what they wrote, in Markdown; whoever is mentioned stands there by name
 * @param writtenAt when
 * @since 1.0
 */
public record CommentView(
        String id,
        String idea,
        Optional<String> replyTo,
        Optional<String> author,
        boolean fromTeam,
        String text,
        Instant writtenAt) {}
