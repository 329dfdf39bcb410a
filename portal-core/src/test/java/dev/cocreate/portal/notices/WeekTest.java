package dev.cocreate.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T23:59:59Z, 2026-11-23T06:00:00Z",
        "2026-11-23T05:59:59Z, 2026-11-23T06:00:00Z",
        "2026-11-23T06:00:00Z, 2026-11-30T06:00:00Z",
        "2026-12-29T12:00:00Z, 2027-01-04T06:00:00Z"
    })
    void theNextLetterIsOnMondayMorning(Instant now, Instant next) {
        assertThat(Week.next(now)).isEqualTo(next);
    }

    @Property
    void thereIsOneLetterAWeek(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        var now = Instant.ofEpochSecond(second);
        var next = Week.next(now);

        assertThat(Duration.between(now, next)).isPositive().isLessThanOrEqualTo(Duration.ofDays(7));
        assertThat(next.atOffset(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Week.next(next)).isEqualTo(next.plus(Duration.ofDays(7)));
    }
}
