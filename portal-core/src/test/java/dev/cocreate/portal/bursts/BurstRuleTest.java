package dev.cocreate.portal.bursts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class BurstRuleTest {
    @Test
    void manyAreABurstWhereFewAreUsual() {
        var rule = new BurstRule(8, 60, 5);

        assertThat(rule.isBurst(7, 0)).isFalse();
        assertThat(rule.isBurst(8, 0)).isTrue();
        assertThat(rule.isBurst(9, 2)).isFalse();
        assertThat(rule.isBurst(10, 2)).isTrue();
        assertThat(new BurstRule(0, 60, 5).isBurst(1000, 0)).as("switched off").isFalse();
    }

    @Test
    void everyNumberAtFaultIsNamed() {
        assertThatThrownBy(() -> BurstRule.parse("many", "1", "0"))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidProblem.class))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("least", "minutes", "factor"));
        assertThat(BurstRule.parse(" 10 ", "30", "3")).isEqualTo(new BurstRule(10, 30, 3));
    }
}
