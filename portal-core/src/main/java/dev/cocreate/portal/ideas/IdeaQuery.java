package dev.cocreate.portal.ideas;

import java.util.Optional;

/**
 * Which ideas, in which order.
 *
 * @param sort empty for the best match of a search, else for what is wanted most
 * @param words what somebody typed into the search
 * @param status slug of a status; {@code any} for all; empty for all that are not final
 * @param involved only ideas that somebody has to do with
 * @param limit 1 to 100
 * @param after where the page before ended
 * @param segment id of a segment, of which somebody must want each idea
 */
public record IdeaQuery(
        Optional<Sort> sort,
        Optional<String> words,
        Optional<String> status,
        Optional<String> board,
        Optional<String> tag,
        Optional<Involved> involved,
        int limit,
        Optional<String> after,
        Optional<Long> segment) {
    /** Whoever wants them. */
    public IdeaQuery(
            Optional<Sort> sort,
            Optional<String> words,
            Optional<String> status,
            Optional<String> board,
            Optional<String> tag,
            Optional<Involved> involved,
            int limit,
            Optional<String> after) {
        this(sort, words, status, board, tag, involved, limit, after, Optional.empty());
    }
}
