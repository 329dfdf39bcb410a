package dev.cocreate.portal.pages;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.figures.Kept;
import dev.cocreate.portal.ideas.IdeaView;
import java.util.List;
import java.util.Optional;

/**
 * The list of ideas.
 *
 * @param next address of the page that follows
 * @param boards every board, in the team's order
 * @param decided what was decided lately, the latest first
 */
public record ListPage(
        Filter filter,
        List<Card> cards,
        Optional<String> next,
        List<Board> boards,
        List<Status> statuses,
        Kept kept,
        List<IdeaView> decided) {

    /** An idea of the list, and how it stands for this reader. */
    public record Card(IdeaView idea, VoteButton vote) {}
}
