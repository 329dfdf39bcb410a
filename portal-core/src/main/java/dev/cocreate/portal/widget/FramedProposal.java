package dev.cocreate.portal.widget;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.platform.problems.FieldError;
import java.util.List;

/**
 * The form of a new idea in a frame.
 *
 * @param boards to choose from; one or none where the host chose
 * @param alike what is like it and has yet to be looked at
 */
public record FramedProposal(
        Frame frame, IdeaDraft draft, List<Board> boards, List<FieldError> errors, List<FramedList.Card> alike) {}
