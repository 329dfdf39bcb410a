package dev.cocreate.portal.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BetDraftTest {
    @Test
    void aBetSaysWhatItStandsOn() {
        assertThat(new BetDraft(true, " Dry couriers\n are quick. ").clean()).contains("Dry couriers are quick.");
        assertThat(faults(new BetDraft(true, " "))).containsExactly("missing");
        assertThat(faults(new BetDraft(true, "x".repeat(501)))).containsExactly("too-long");
    }

    @Test
    void whatIsNoBetStandsOnNothingWhateverIsTyped() {
        assertThat(new BetDraft(false, "Left in the field").clean()).isEqualTo(Optional.empty());
        assertThat(faults(new BetDraft(false, "x".repeat(501)))).isEmpty();
    }

    @Test
    void itsFaultIsNamedBesideThoseOfTheIdea() {
        assertThatThrownBy(() -> IdeaDraft.empty().checked(new BetDraft(true, "")))
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactly("title", "hypothesis"));
    }

    private static List<String> faults(BetDraft bet) {
        var fields = new Fields();
        bet.checked(fields);
        try {
            fields.done();
            return List.of();
        } catch (InvalidProblem invalid) {
            return invalid.errors().stream().map(FieldError::key).toList();
        }
    }
}
