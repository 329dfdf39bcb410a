package dev.cocreate.plugin.ideas;

import java.util.Optional;

/**
 * Which ideas to list. Begin with {@link #ALL} and narrow it.
 *
 * @param words what is searched for
 * @param board the slug of a board
 * @param status the slug of a status
 * @param tag the slug of a tag
 * @since 1.0
 */
public record IdeaSearch(
        Optional<String> words, Optional<String> board, Optional<String> status, Optional<String> tag) {

    /** Every idea. */
    public static final IdeaSearch ALL =
            new IdeaSearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public IdeaSearch saying(String words) {
        return new IdeaSearch(Optional.of(words), board, status, tag);
    }

    public IdeaSearch onBoard(String board) {
        return new IdeaSearch(words, Optional.of(board), status, tag);
    }

    public IdeaSearch withStatus(String status) {
        return new IdeaSearch(words, board, Optional.of(status), tag);
    }

    public IdeaSearch tagged(String tag) {
        return new IdeaSearch(words, board, status, Optional.of(tag));
    }
}
