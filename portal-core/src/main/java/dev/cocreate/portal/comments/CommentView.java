package dev.cocreate.portal.comments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A comment as it is read.
 *
 * @param parent what it replies to, if it is a reply
 * @param author their name; empty once they are erased
 * @param team whether the team wrote it
 * @param text Markdown
 * @param replies the oldest first; always empty for a reply
 */
public record CommentView(
        long id,
        OptionalLong parent,
        Optional<String> author,
        boolean team,
        String text,
        Instant writtenAt,
        List<CommentView> replies) {}
