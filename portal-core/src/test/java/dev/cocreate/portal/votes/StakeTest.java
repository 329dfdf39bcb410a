package dev.cocreate.portal.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StakeTest {
    @Test
    void aReasonIsOneLine() {
        var stake = Stake.checked(Optional.of("critical"), Optional.of("  close\nthe   month "));

        assertThat(stake).isEqualTo(new Stake(Optional.of(Importance.CRITICAL), Optional.of("close the month")));
    }

    @Test
    void whatIsLeftOutIsLeftOut() {
        assertThat(Stake.checked(Optional.empty(), Optional.empty())).isEqualTo(Stake.none());
    }

    @Test
    void everyFieldAtFaultIsNamed() {
        assertThatThrownBy(() -> Stake.checked(Optional.of("urgent"), Optional.of("x".repeat(501))))
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactly("importance", "reason"));
    }

    @Test
    void fiveHundredCharactersAreTaken() {
        var reason = "票".repeat(500);

        assertThat(Stake.checked(Optional.empty(), Optional.of(reason)).reason())
                .contains(reason);
    }
}
