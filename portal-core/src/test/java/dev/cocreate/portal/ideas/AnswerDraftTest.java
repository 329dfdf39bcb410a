package dev.cocreate.portal.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerDraftTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Outlook BEFORE =
            new Outlook(Optional.of(Confidence.LOW), Optional.of(LocalDate.parse("2026-02-01")));

    @Test
    void whatIsNotSaidStays() {
        assertThat(outlook(Optional.empty(), Optional.empty())).isEqualTo(BEFORE);
    }

    @Test
    void whatIsLeftBlankIsTakenBack() {
        assertThat(outlook(Optional.of(""), Optional.of(" "))).isEqualTo(Outlook.NONE);
    }

    @Test
    void aDayMayBeOverOnlyWhenItWasGivenBefore() {
        assertThat(outlook(Optional.of("high"), Optional.of("2026-02-01")).due())
                .isEqualTo(BEFORE.due());
        assertThat(outlook(Optional.empty(), Optional.of("2026-03-02")).due()).contains(TODAY);
        assertThatThrownBy(() -> outlook(Optional.empty(), Optional.of("2026-03-01")))
                .satisfies(problem -> assertThat(faults(problem)).isEqualTo("due over"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-13-01", "2026-02-30", "+12026-01-01", "01.04.2026", "2026-4-1", "２０２６-０４-０１"})
    void whatIsNoDayIsAFault(String typed) {
        assertThatThrownBy(() -> outlook(Optional.empty(), Optional.of(typed)))
                .satisfies(problem -> assertThat(faults(problem)).isEqualTo("due not-a-day"));
    }

    @ParameterizedTest
    @CsvSource({"HIGH", "certain", "3"})
    void whatIsNoConfidenceIsAFault(String typed) {
        assertThatThrownBy(() -> outlook(Optional.of(typed), Optional.empty()))
                .satisfies(problem -> assertThat(faults(problem)).isEqualTo("confidence unknown"));
    }

    private static Outlook outlook(Optional<String> confidence, Optional<String> due) {
        var fields = new Fields();
        var outlook = new AnswerDraft("planned", "Yes.", confidence, due).checkedOutlook(BEFORE, TODAY, fields);
        fields.done();
        return outlook;
    }

    private static String faults(Throwable problem) {
        FieldError error = ((InvalidProblem) problem).errors().get(0);
        return error.field() + " " + error.key();
    }
}
