package dev.cocreate.portal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportDraftTest {
    @Test
    void aReasonFromTheListIsEnoughUnlessItSaysNothing() {
        assertThat(new ReportDraft("off-topic", "  ").checked().concern()).isEqualTo(Concern.OFF_TOPIC);
        assertThat(faults("other", " ")).containsExactly("words");
        assertThat(new ReportDraft("other", "It is a riddle.").checked().words())
                .isEqualTo("It is a riddle.");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults("", "x".repeat(1001))).containsExactly("reason", "words");
        assertThat(faults("disagree", "")).containsExactly("reason");
    }

    private static List<String> faults(String reason, String words) {
        var found = new ArrayList<String>();
        assertThatThrownBy(() -> new ReportDraft(reason, words).checked())
                .isInstanceOfSatisfying(
                        InvalidProblem.class, invalid -> invalid.errors().forEach(error -> found.add(error.field())));
        return found;
    }
}
