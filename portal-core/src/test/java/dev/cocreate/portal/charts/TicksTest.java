package dev.cocreate.portal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Property
    void theyAreFewRoundAndReachWhatIsShown(@ForAll @DoubleRange(max = 1e9) double most) {
        var ticks = Ticks.upTo(most, false);

        assertThat(ticks.all()).isSorted().doesNotHaveDuplicates().hasSizeBetween(2, 5);
        assertThat(ticks.last()).isGreaterThanOrEqualTo(most * (1 - 1e-9));
        var digit = ticks.step() / Math.pow(10, Math.floor(Math.log10(ticks.step() * (1 + 1e-9))));
        assertThat((int) Math.round(digit)).isIn(1, 2, 5);
    }

    @Property
    void countsHaveWholeTicks(@ForAll @LongRange(min = 0, max = 10_000_000) long most) {
        var ticks = Ticks.upTo(most, true);

        assertThat(ticks.last()).isGreaterThanOrEqualTo(most);
        assertThat(ticks.all()).allMatch(tick -> tick == Math.rint(tick)).hasSizeBetween(2, 5);
    }

    @Test
    void theLastOneIsNoFurtherThanNeeded() {
        assertThat(Ticks.upTo(0, true).all()).containsExactly(0.0, 1.0);
        assertThat(Ticks.upTo(7, true).all()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
        assertThat(Ticks.upTo(100, true).all()).containsExactly(0.0, 50.0, 100.0);
        assertThat(Ticks.upTo(0.3, false).last()).isGreaterThanOrEqualTo(0.3).isLessThanOrEqualTo(0.4);
    }
}
