package dev.cocreate.portal.comments;

import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What somebody said, as far as its rules need to know. It is written, perhaps edited, and may go: withdrawn by its author or
 * removed by the team.
 *
 * @param author empty once they are erased, or withdrew it
 * @param kept its words as they are kept; empty once it is gone
 * @param answeredTo whether somebody else replied or anybody reacted
 * @param replied whether anything stands below it
 */
record Comment(
        long id,
        OptionalLong parent,
        OptionalLong author,
        String kept,
        Instant writtenAt,
        boolean gone,
        boolean answeredTo,
        boolean replied) {
    private static final Duration NEW = Duration.ofHours(1);

    void checkMayEdit(Visitor editor) {
        checkIsThere();
        if (!isBy(editor)) {
            throw new ForbiddenProblem("not-yours", "Only its author can change a comment.");
        }
    }

    void checkMayWithdraw(Visitor author) {
        checkIsThere();
        if (!isBy(author)) {
            throw new ForbiddenProblem("not-yours", "Only its author can withdraw a comment; the team can remove it.");
        }
    }

    void checkIsThere() {
        if (gone) {
            throw new ConflictProblem("comment-gone", "This comment was withdrawn or removed.");
        }
    }

    /** Whether readers should know of an edit made now. */
    boolean marksEdit(Instant now) {
        return answeredTo || !now.isBefore(writtenAt.plus(NEW));
    }

    private boolean isBy(Visitor visitor) {
        return author.isPresent() && author.getAsLong() == visitor.id().value();
    }
}
