package dev.cocreate.portal.pages;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.figures.Kept;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.SimilarIdea;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.segments.Segment;
import dev.cocreate.portal.votes.VotesLeft;
import java.util.List;
import java.util.Optional;

/**
 * The list of ideas.
 *
 * @param next address of the page that follows
 * @param boards every board that this reader may see, in the team's order
 * @param decided what was decided lately, the latest first
 * @param alike what may have been meant by words that nothing was found for
 * @param left what this reader may still vote for on the board, when it has a budget
 * @param segments what the team may cut the list by; empty for customers
 */
public record ListPage(
        Filter filter,
        List<Card> cards,
        Optional<String> next,
        List<Board> boards,
        List<Status> statuses,
        Kept kept,
        List<IdeaView> decided,
        Optional<VotesLeft> left,
        List<SimilarIdea> alike,
        List<Segment> segments) {

    /**
     * An idea of the list, and how it stands for this reader.
     *
     * @param theirs how many of the votes are of the segment that the list is cut by
     */
    public record Card(IdeaView idea, VoteButton vote, Optional<Integer> theirs) {
        private static final int LONGEST_NEED = 220;

        /** The need, as much of it as a list has room for. */
        public String need() {
            return PlainText.shorten(idea.need(), LONGEST_NEED);
        }
    }

    /** The segment the list is cut by. */
    public Optional<Segment> segment() {
        return segments.stream()
                .filter(one -> filter.segment().filter(one.slug()::equals).isPresent())
                .findFirst();
    }

    /** The board the list is narrowed to. */
    public Optional<Board> board() {
        return boards.stream()
                .filter(board -> filter.board().filter(board.slug()::equals).isPresent())
                .findFirst();
    }

    /** The feed of the board that is shown; empty without one, and for a board that not everybody may read. */
    public String feed() {
        return board().filter(board -> board.access().isOpen())
                .map(board -> "/feeds/boards/" + board.slug() + ".atom")
                .orElse("");
    }

    /** Where this page is told of changes; of new ideas too where each of them would be shown. */
    public String live() {
        var address = filter.isOfAll() ? "/live?fresh=true" : "/live?";
        return board().map(board -> address + "&board=" + board.slug()).orElse(address);
    }

    /** The status the list is narrowed to; empty too when every status is shown. */
    public Optional<Status> status() {
        return statuses.stream()
                .filter(status -> filter.status().filter(status.slug()::equals).isPresent())
                .findFirst();
    }
}
