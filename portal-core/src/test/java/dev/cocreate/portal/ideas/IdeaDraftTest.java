package dev.cocreate.portal.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdeaDraftTest {
    private static final String WAVE = "👋";

    @Test
    void lengthsAreCountedAsPeopleCountThem() {
        assertThat(title(WAVE.repeat(120)).checked().title()).hasSize(240);
        assertFaults(title(WAVE.repeat(121)), new FieldError("title", "too-long", Map.of("count", 120, "actual", 121)));
    }

    @Test
    void aTitleIsCleanedBeforeItIsCounted() {
        assertThat(title("  Export \n invoices\t ").checked().title()).isEqualTo("Export invoices");
        assertThat(title("x".repeat(120) + " ".repeat(500)).checked().title()).hasSize(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u200b\u200d", "\u202e\u2066"})
    void aTitleThatNobodyCouldSeeIsMissing(String blank) {
        assertFaults(title(blank), FieldError.of("title", "missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exp\0rt", "half of \ud83d an emoji"})
    void aTitleThatCannotBeKeptIsUnreadable(String broken) {
        assertFaults(title(broken), FieldError.of("title", "unreadable"));
    }

    @Test
    void aDirectionalOverrideIsDropped() {
        assertThat(title("invoice\u202Efdp.exe").checked().title()).isEqualTo("invoicefdp.exe");
    }

    @Test
    void htmlIsText() {
        assertThat(title("<b>bold</b> & \"quoted\"").checked().title()).isEqualTo("<b>bold</b> & \"quoted\"");
    }

    @Test
    void textAndNeedMayBeEmptyOrTenThousandCharactersLong() {
        assertThat(words("", "").checked().text()).isEmpty();
        assertThat(words("t".repeat(10_000), "n".repeat(10_000)).checked().need())
                .hasSize(10_000);
    }

    @Test
    void allFieldsAtFaultAreNamedAtOnceInTheOrderOfTheForm() {
        var draft = new IdeaDraft("", "t".repeat(10_001), "n\0", Optional.empty(), List.of());

        assertThatThrownBy(draft::checked)
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::field, FieldError::key)
                                .containsExactly(
                                        tuple("title", "missing"),
                                        tuple("text", "too-long"),
                                        tuple("need", "unreadable")));
    }

    private static IdeaDraft title(String title) {
        return new IdeaDraft(title, "", "", Optional.empty(), List.of());
    }

    private static IdeaDraft words(String text, String need) {
        return new IdeaDraft("Export invoices", text, need, Optional.empty(), List.of());
    }

    private static void assertFaults(IdeaDraft draft, FieldError error) {
        assertThatThrownBy(draft::checked)
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors()).containsExactly(error));
    }
}
