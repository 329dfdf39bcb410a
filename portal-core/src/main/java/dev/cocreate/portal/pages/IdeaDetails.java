package dev.cocreate.portal.pages;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.plugins.PanelView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One idea and all that was said about it.
 *
 * @param text what is asked for; empty when only a title was given
 * @param need what it is for
 * @param steps the way along the workflow, for the line below the title
 * @param answers what the team said, the latest first
 * @param more address of the next comments
 * @param mayEdit whether this reader may change the words
 * @param yours what is here for this reader alone
 * @param statuses where the team may move it; empty for customers
 * @param panels what plugins show
 * @param form the comment being written, with its faults
 */
public record IdeaDetails(
        IdeaView idea,
        Html text,
        Html need,
        VoteButton vote,
        List<Step> steps,
        List<Said> answers,
        List<Comment> comments,
        Optional<String> more,
        boolean mayEdit,
        ReaderPart yours,
        List<Status> statuses,
        List<PanelView> panels,
        CommentForm form,
        AnswerForm answerForm) {

    private static final int LONGEST_DESCRIPTION = 160;

    /** What search engines and previews say below the title. */
    public String description() {
        return PlainText.shorten(
                PlainText.line(idea.need().isEmpty() ? idea.text() : idea.need()), LONGEST_DESCRIPTION);
    }

    /** The other ideas of its board. */
    public String boardAddress() {
        return Filter.ofBoard(idea.board().slug());
    }

    /** A status on the way; {@code state} is {@code past}, {@code now} or {@code next}. */
    public record Step(Status status, String state) {}

    /** An answer of the team. */
    public record Said(Status status, Html text, Optional<String> author, Instant at) {}

    /** A comment with its replies. */
    public record Comment(CommentView view, Html text, List<Comment> replies) {}

    /** What was typed into the comment form. */
    public record CommentForm(String text, OptionalLong parent, List<FieldError> errors) {
        public static CommentForm empty() {
            return new CommentForm("", OptionalLong.empty(), List.of());
        }

        public boolean isReplyTo(long comment) {
            return parent.isPresent() && parent.getAsLong() == comment;
        }
    }

    /** What the team typed into the answer form. */
    public record AnswerForm(String status, String answer, List<FieldError> errors) {
        static AnswerForm empty() {
            return new AnswerForm("", "", List.of());
        }
    }
}
