package dev.cocreate.portal.pages;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.ideas.BetDraft;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * The form of an idea, new or being edited.
 *
 * @param draft what was typed so far
 * @param errors the fields at fault; empty at first
 * @param edits the idea that is edited; empty for a new one
 * @param seen marks the words that the form was filled with at first
 * @param bet whether it is the team's bet; empty for those who cannot say so
 * @param similar what is alike
 * @param preview how the text will look, when that was asked for
 */
public record ProposePage(
        IdeaDraft draft,
        List<Board> boards,
        List<FieldError> errors,
        Optional<IdeaId> edits,
        String seen,
        Optional<BetDraft> bet,
        SimilarList similar,
        Optional<Preview> preview) {
    ProposePage(
            IdeaDraft draft,
            List<Board> boards,
            List<FieldError> errors,
            Optional<IdeaId> edits,
            Optional<BetDraft> bet) {
        this(draft, boards, errors, edits, "", bet, SimilarList.NOT_YET, Optional.empty());
    }

    ProposePage beside(SimilarList found) {
        return new ProposePage(draft, boards, errors, edits, seen, bet, found, preview);
    }

    ProposePage seen(String mark) {
        return new ProposePage(draft, boards, errors, edits, mark, bet, similar, preview);
    }

    ProposePage with(Preview shown) {
        return new ProposePage(draft, boards, errors, edits, seen, bet, similar, Optional.of(shown));
    }

    /** Whether somebody else changed the words; whoever is told of it has seen them. */
    boolean isChangedMeanwhile() {
        return errors.stream().anyMatch(error -> error.field().equals("seen"));
    }

    /** The tags as they are typed: with commas between them. */
    public String tags() {
        return String.join(", ", draft.tags());
    }
}
