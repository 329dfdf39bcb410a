package dev.cocreate.portal.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class SortTest {
    @ParameterizedTest
    @EnumSource(names = "MATCH", mode = Mode.EXCLUDE)
    void everyOrderOnOfferIsReadByItsName(Sort sort) {
        assertThat(Sort.parse(sort.slug())).isEqualTo(sort);
    }

    @Test
    void theNamesAreThoseOfTheApi() {
        assertThat(Sort.parse("top")).isEqualTo(Sort.TOP);
        assertThat(Sort.parse("new")).isEqualTo(Sort.NEW);
        assertThat(Sort.parse("rising")).isEqualTo(Sort.RISING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "TOP", "votes", "i.votes; --", ""})
    void anotherOrderIsAFaultOfTheFieldSort(String name) {
        assertThatThrownBy(() -> Sort.parse(name))
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors()).containsExactly(FieldError.of("sort", "unknown")));
    }
}
