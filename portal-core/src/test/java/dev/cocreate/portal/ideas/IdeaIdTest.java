package dev.cocreate.portal.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.NotFoundProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdeaIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"42", "42-export-invoices", "0042", "42-"})
    void theNumberFindsItWhateverFollows(String text) {
        assertThat(IdeaId.parse(text)).isEqualTo(new IdeaId(42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-42", "export-invoices", "4 2", "42.0", "٤٢", "9999999999999999999", "42;drop"})
    void anythingElseIsNoIdea(String text) {
        assertThatThrownBy(() -> IdeaId.parse(text)).isInstanceOf(NotFoundProblem.class);
    }
}
