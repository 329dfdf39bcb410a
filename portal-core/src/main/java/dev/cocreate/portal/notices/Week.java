package dev.cocreate.portal.notices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** When weekly letters are sent: on Monday morning, when the week they tell of is over. */
final class Week {
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private Week() {}

    /** The first such morning after a time. */
    static Instant next(Instant time) {
        var now = time.atOffset(ZoneOffset.UTC);
        var monday = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING);
        return (monday.isAfter(now) ? monday : monday.plusWeeks(1)).toInstant();
    }
}
