package dev.cocreate.portal.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CommentTest {
    private static final Instant WRITTEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Visitor BEN = new Visitor(new PersonId(1), "Ben", Role.CUSTOMER);
    private static final Visitor ADA = new Visitor(new PersonId(2), "Ada", Role.ADMINISTRATOR);

    @Test
    void itsAuthorMayChangeItAndNobodyElseNotEvenTheTeam() {
        var comment = comment(false, false);

        assertThatCode(() -> comment.checkMayEdit(BEN)).doesNotThrowAnyException();
        assertThatThrownBy(() -> comment.checkMayEdit(ADA)).isInstanceOf(ForbiddenProblem.class);
        assertThatThrownBy(() -> comment.checkMayWithdraw(ADA)).isInstanceOf(ForbiddenProblem.class);
    }

    @Test
    void anEditIsMarkedAfterAnHourOrOnceSomebodyAnswered() {
        assertThat(comment(false, false).marksEdit(WRITTEN.plus(Duration.ofMinutes(59))))
                .isFalse();
        assertThat(comment(false, false).marksEdit(WRITTEN.plus(Duration.ofHours(1))))
                .isTrue();
        assertThat(comment(false, true).marksEdit(WRITTEN)).isTrue();
    }

    @Test
    void whatIsGoneStaysGone() {
        var gone = comment(true, false);

        assertThatThrownBy(() -> gone.checkMayEdit(BEN)).isInstanceOf(ConflictProblem.class);
        assertThatThrownBy(() -> gone.checkMayWithdraw(BEN)).isInstanceOf(ConflictProblem.class);
    }

    private static Comment comment(boolean gone, boolean answeredTo) {
        return new Comment(
                5, OptionalLong.empty(), OptionalLong.of(1), "As a table.", WRITTEN, gone, answeredTo, answeredTo);
    }
}
