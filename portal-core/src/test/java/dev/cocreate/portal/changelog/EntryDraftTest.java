package dev.cocreate.portal.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDraftTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {"7, 42", "42 7 7", "#7،42", "/ideas/7，https://feedback.example.com/ideas/42-export", ", 42 ,, 7"
            })
    void ideasAreNamedByNumberOrAddress(String typed) {
        assertThat(EntryDraft.typed("a", "b", typed, "").ideaIds(new Fields())).containsExactly(7, 42);
    }

    @Test
    void sameWordsAndIdeasAreTheSameHoweverTheyWereTyped() {
        assertThat(EntryDraft.typed("a", "b", "/ideas/7", "2031-01-01T09:00").naming(new long[] {7}))
                .isEqualTo(new EntryDraft("a", "b", List.of("7")));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-31T09:00, 2027-03-31T09:00:00Z",
        "2027-03-31T09:00:00Z, 2027-03-31T09:00:00Z",
        "' 2027-03-31T09:00 ', 2027-03-31T09:00:00Z"
    })
    void aTimeIsOneOfUtc(String typed, Instant time) {
        assertThat(new EntryDraft("a", "b", List.of(), typed).time(NOW, new Fields()))
                .contains(time);
    }

    @ParameterizedTest
    @CsvSource({"tomorrow, not-a-time", "2027-02-30T09:00, not-a-time", "2026-03-02T09:00, not-to-come"})
    void onlyWhatIsToComeCanBeWaitedFor(String typed, String fault) {
        var fields = new Fields();
        new EntryDraft("a", "b", List.of(), typed).time(NOW, fields);

        assertThatThrownBy(fields::done)
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors()).containsExactly(FieldError.of("publishAt", fault)));
    }
}
