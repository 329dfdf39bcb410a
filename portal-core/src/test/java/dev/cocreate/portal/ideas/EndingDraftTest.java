package dev.cocreate.portal.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class EndingDraftTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Test
    void aNoHasAReasonAndPerhapsADay() {
        assertThat(checked(Kind.DECLINED, new EndingDraft("too-few", "2026-09-01", "")))
                .isEqualTo(new Ending(
                        Optional.of(DeclineReason.TOO_FEW),
                        Optional.of(LocalDate.parse("2026-09-01")),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', reason missing",
        "because, '', reason unknown",
        "TOO_FEW, '', reason unknown",
        "cost, 2026-03-02, lookAgain not-later",
        "cost, 2025-09-01, lookAgain not-later",
        "cost, soon, lookAgain not-a-day",
        "cost, 2027-02-30, lookAgain not-a-day"
    })
    void whatCannotBeTakenIsNamed(String reason, String lookAgain, String fault) {
        assertThatThrownBy(() -> checked(Kind.DECLINED, new EndingDraft(reason, lookAgain, "")))
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field() + " " + error.key())
                                        .isEqualTo(fault)));
    }

    @Test
    void whatIsRetiredEndsTodayUnlessADayIsSaid() {
        assertThat(checked(Kind.RETIRED, EndingDraft.NONE).sunset()).contains(TODAY);
        assertThat(checked(Kind.RETIRED, new EndingDraft("", "", "2026-12-31")).sunset())
                .contains(LocalDate.parse("2026-12-31"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DECLINED", "RETIRED"},
            mode = Mode.EXCLUDE)
    void nothingElseEnds(Kind kind) {
        assertThat(checked(kind, new EndingDraft("cost", "soon", "later"))).isEqualTo(Ending.NONE);
    }

    private static Ending checked(Kind kind, EndingDraft draft) {
        var fields = new Fields();
        var ending = draft.checked(new Status(1, kind.slug(), kind, Optional.empty()), TODAY, fields);
        fields.done();
        return ending;
    }
}
