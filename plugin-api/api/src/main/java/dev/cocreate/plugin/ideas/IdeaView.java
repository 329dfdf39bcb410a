package dev.cocreate.plugin.ideas;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * An idea as it was when you were called.
 *
 * <p>In a test, begin with {@link #titled} and change what matters: components may be added, and the constructor with them.
 *
 * @param id text without meaning, the same for ever
 * @param title one line
 * @param text what the author asks for, in Markdown
 * @param need what the author is trying to get done; empty when they did not say
 * @param status the portal's own name of the status
 * @param phase what that status means
 * @param board the slug of its board
 * @param tags slugs, in order
 * @param votes how many people want it
 * @param comments how many comments it has
 * @param createdAt when it was submitted
 * @param url its page
 * @since 1.0
 */
public record IdeaView(
        String id,
        String title,
        String text,
        String need,
        String status,
        Phase phase,
        String board,
        List<String> tags,
        long votes,
        long comments,
        Instant createdAt,
        URI url) {

    /** What a status means, whatever a team calls it. */
    public enum Phase {
        OPEN,
        REVIEW,
        PLANNED,
        DOING,
        SHIPPED,
        DECLINED,
        RETIRED
    }

    public IdeaView {
        tags = List.copyOf(tags);
    }

    /** A new, open idea with that title and nothing else, for tests. */
    public static IdeaView titled(String title) {
        return new IdeaView(
                "1", title, "", "", "open", Phase.OPEN, "", List.of(), 0, 0, Instant.EPOCH, URI.create("/ideas/1"));
    }

    /** The same idea with so many votes. */
    public IdeaView withVotes(long votes) {
        return new IdeaView(id, title, text, need, status, phase, board, tags, votes, comments, createdAt, url);
    }

    /** The same idea with these tags. */
    public IdeaView withTags(List<String> tags) {
        return new IdeaView(id, title, text, need, status, phase, board, tags, votes, comments, createdAt, url);
    }
}
