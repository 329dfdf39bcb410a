package dev.cocreate.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DecisionDraftTest {
    @Test
    void whoseInterestGaveWayIsSaidOnceInTheOrderOfTheForm() {
        var fields = new Fields();

        assertThat(draft("company", "customers", "company").interests(fields))
                .containsExactly(Interest.COMPANY, Interest.CUSTOMERS);
        fields.done();
    }

    @Test
    void allThatCannotBeTakenIsNamedAtOnce() {
        var fields = new Fields();
        var draft = new DecisionDraft("x".repeat(201), " ", List.of("nobody"), "", "", "");
        draft.checked(fields);
        draft.interests(fields);

        assertThatThrownBy(fields::done)
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::field)
                                .containsExactly("what", "why", "traded"));
    }

    @Test
    void aCorrectionBeginsWithWhatItCorrects() {
        var earlier = new Decision(
                7,
                "No tracking",
                "It is against the law.",
                List.of(Interest.COMPANY),
                "",
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Instant.EPOCH);

        var draft = DecisionDraft.correcting(earlier);

        assertThat(draft.what()).isEqualTo("No tracking");
        assertThat(draft.corrects()).isEqualTo("7");
        assertThat(draft.trades(Interest.COMPANY)).isTrue();
        assertThat(draft.trades(Interest.CUSTOMERS)).isFalse();
    }

    private static DecisionDraft draft(String... traded) {
        return new DecisionDraft("No tracking", "It is against the law.", List.of(traded), "", "", "");
    }
}
