package dev.cocreate.portal.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final List<Long> COLUMN = List.of(1L, 2L, 3L, 4L);

    @ParameterizedTest
    @CsvSource({
        "2, up, '[2, 1, 3, 4]'",
        "2, down, '[1, 3, 2, 4]'",
        "1, up, '[1, 2, 3, 4]'",
        "4, down, '[1, 2, 3, 4]'",
        "3, first, '[3, 1, 2, 4]'",
        "2, last, '[1, 3, 4, 2]'",
        "4, 2, '[1, 4, 2, 3]'",
        "1, 4, '[2, 3, 1, 4]'",
        "9, up, '[1, 2, 3, 9, 4]'"
    })
    void oneMovesAndTheOthersKeepTheirOrder(long idea, String to, String expected) {
        assertThat(Places.arranged(COLUMN, idea, to)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sideways", "5", "-1"})
    void thereIsNoSuchPlace(String to) {
        assertThatThrownBy(() -> Places.arranged(COLUMN, 1, to)).isInstanceOf(InvalidProblem.class);
    }

    @Test
    void nothingComesBeforeItself() {
        assertThatThrownBy(() -> Places.arranged(COLUMN, 2, "2")).isInstanceOf(InvalidProblem.class);
    }
}
