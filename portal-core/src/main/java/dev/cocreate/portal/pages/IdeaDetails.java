package dev.cocreate.portal.pages;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.changelog.EntryView;
import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.ideas.AnswerDraft;
import dev.cocreate.portal.ideas.Confidence;
import dev.cocreate.portal.ideas.Ending;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.platform.web.Shell;
import dev.cocreate.portal.plugins.PanelView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One idea and all that was said about it.
 *
 * @param cameFrom the idea that was merged into this one and whose address led here
 * @param text what is asked for; empty when only a title was given
 * @param need what it is for
 * @param steps the way along the workflow, for the line below the title
 * @param answers what the team said, the latest first
 * @param shippedWith entries of the changelog that tell of it
 * @param later whether comments before these are on a page of their own
 * @param more address of the next comments
 * @param mayEdit whether this reader may change the words
 * @param isLate whether the day it is due by is over
 * @param yours what is here for this reader alone
 * @param statuses where the team may move it; empty for customers
 * @param panels what plugins show
 * @param form the comment being written, with its faults
 * @param deciding what the team decided; empty for customers
 */
public record IdeaDetails(
        IdeaView idea,
        Optional<IdeaView> cameFrom,
        Html text,
        Html need,
        VoteButton vote,
        FollowButton follow,
        List<Step> steps,
        List<Said> answers,
        List<EntryView> shippedWith,
        List<Comment> comments,
        boolean later,
        Optional<String> more,
        boolean mayEdit,
        boolean isLate,
        ReaderPart yours,
        List<Status> statuses,
        List<PanelView> panels,
        CommentForm form,
        AnswerForm answerForm,
        Optional<DecidingPart> deciding) {

    private static final int LONGEST_DESCRIPTION = 160;

    /** What search engines and previews say below the title. */
    public String description() {
        return PlainText.shorten(
                PlainText.line(idea.need().isEmpty() ? idea.text() : idea.need()), LONGEST_DESCRIPTION);
    }

    /** What machines read of this page. */
    public Html structured(Shell shell) {
        return StructuredIdea.of(this, shell);
    }

    /** Where this page is told of changes. */
    public String live() {
        return idea.answeredAt()
                .map(at -> "/live?answered=" + at.toEpochMilli())
                .orElse("/live?");
    }

    /** The other ideas of its board. */
    public String boardAddress() {
        return Filter.ofBoard(idea.board().slug());
    }

    /** A status on the way; {@code state} is {@code past}, {@code now} or {@code next}. */
    public record Step(Status status, String state) {}

    /** An answer of the team. */
    public record Said(Status status, Html text, Optional<String> author, Instant at, Ending ending) {}

    /** A comment with its replies; {@code removed} are words that only their author and the team still read. */
    public record Comment(CommentView view, Html text, Html removed, List<Comment> replies) {}

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
    public record AnswerForm(AnswerDraft draft, List<FieldError> errors) {
        static AnswerForm empty() {
            return to("");
        }

        /** With a status that is chosen already. */
        static AnswerForm to(String status) {
            return new AnswerForm(AnswerDraft.of(status, ""), List.of());
        }

        /** Where the idea would move, which is nowhere until somebody chose. */
        public boolean isTo(Status status, IdeaView idea) {
            return status.slug().equals(draft.status().isEmpty() ? idea.status().slug() : draft.status());
        }

        public boolean isSure(Confidence confidence, IdeaView idea) {
            return draft.confidence()
                    .map(confidence.slug()::equals)
                    .orElse(idea.outlook().confidence().equals(Optional.of(confidence)));
        }

        public String due(IdeaView idea) {
            return draft.due()
                    .orElse(idea.outlook().due().map(LocalDate::toString).orElse(""));
        }
    }
}
