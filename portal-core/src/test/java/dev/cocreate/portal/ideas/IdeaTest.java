package dev.cocreate.portal.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.boards.Access;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class IdeaTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Board BOARD = new Board(7, "billing", "Billing", Access.EVERYONE);
    private static final long BEN = 2;

    private final Idea idea = Idea.propose(draft("Export invoices"), "en", BOARD, status(Kind.OPEN), BEN, MONDAY);

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "SHIPPED", mode = Mode.EXCLUDE)
    void anIdeaMovesFromAnywhereToAnywhereBeforeItShipped(Kind from) {
        for (var to : Kind.values()) {
            idea.answer(status(from), status(to), MONDAY);

            assertThat(idea.status()).isEqualTo(status(to).id());
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SHIPPED", "RETIRED"},
            mode = Mode.EXCLUDE)
    void aShippedIdeaCanOnlyBeRetired(Kind to) {
        idea.answer(status(Kind.DOING), status(Kind.SHIPPED), MONDAY);

        assertThatThrownBy(() -> idea.answer(status(Kind.SHIPPED), status(to), MONDAY))
                .isInstanceOfSatisfying(
                        ConflictProblem.class,
                        problem -> assertThat(problem.slug()).isEqualTo("idea-already-shipped"));
        assertThat(idea.status()).isEqualTo(status(Kind.SHIPPED).id());

        idea.answer(status(Kind.SHIPPED), status(Kind.RETIRED), MONDAY);
        assertThat(idea.status()).isEqualTo(status(Kind.RETIRED).id());
    }

    @Test
    void whatWasDeclinedCanBeTakenUpAgain() {
        idea.answer(status(Kind.OPEN), status(Kind.DECLINED), MONDAY);
        idea.answer(status(Kind.DECLINED), status(Kind.PLANNED), MONDAY);

        assertThat(idea.status()).isEqualTo(status(Kind.PLANNED).id());
    }

    @Test
    void theFirstDayGivenIsThePromiseWhereverItMoves() {
        idea.answer(status(Kind.OPEN), status(Kind.PLANNED), MONDAY);
        idea.expect(due("2026-06-30"));
        idea.expect(due("2026-12-31"));

        assertThat(idea.outlook()).isEqualTo(due("2026-12-31"));
        assertThat(idea.promised()).contains(LocalDate.parse("2026-06-30"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PLANNED", "DOING"},
            mode = Mode.EXCLUDE)
    void onlyWhatLiesAheadIsExpected(Kind to) {
        idea.answer(status(Kind.OPEN), status(Kind.PLANNED), MONDAY);
        idea.expect(due("2026-06-30"));

        idea.answer(status(Kind.PLANNED), status(to), MONDAY);

        assertThat(idea.outlook()).isEqualTo(Outlook.NONE);
        assertThat(idea.promised()).contains(LocalDate.parse("2026-06-30"));
    }

    private static Outlook due(String day) {
        return new Outlook(Optional.of(Confidence.HIGH), Optional.of(LocalDate.parse(day)));
    }

    @Test
    void itIsByItsAuthorAndNobodyElse() {
        assertThat(idea.isBy(BEN)).isTrue();
        assertThat(idea.isBy(BEN + 1)).isFalse();
    }

    @Test
    void itsAuthorMayChangeItForAnHourWhateverOthersDo() {
        assertThat(idea.isOpenToItsAuthor(true, MONDAY.plusSeconds(3599))).isTrue();
        assertThat(idea.isOpenToItsAuthor(true, MONDAY.plusSeconds(3600))).isFalse();
    }

    @Test
    void itsAuthorMayChangeItForLongerWhileNobodyElseTookPart() {
        assertThat(idea.isOpenToItsAuthor(false, MONDAY.plus(Duration.ofDays(400))))
                .isTrue();
    }

    @Test
    void anEditChangesTheWordsAndNotTheStatus() {
        idea.answer(status(Kind.OPEN), status(Kind.PLANNED), MONDAY);

        idea.edit(draft("Export invoices as a table"), "en", BOARD, MONDAY);

        assertThat(idea.draft(BOARD, List.of()).title()).isEqualTo("Export invoices as a table");
        assertThat(idea.status()).isEqualTo(status(Kind.PLANNED).id());
    }

    private static IdeaDraft draft(String title) {
        return new IdeaDraft(title, "", "", Optional.empty(), List.of());
    }

    private static Status status(Kind kind) {
        return new Status(kind.ordinal() + 1, kind.slug(), kind, Optional.empty());
    }
}
