package dev.cocreate.portal.duties;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody is told of one kind of thing. */
public enum Way {
    /** By e-mail, as soon as nobody changed their mind. */
    AT_ONCE,
    /** In one letter each morning. */
    DAILY,
    /** In one letter on Mondays. */
    WEEKLY,
    /** In the portal alone. */
    PORTAL,
    NONE;

    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(1);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** As it stands in forms. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isByMail() {
        return letterAt(Instant.EPOCH).isPresent();
    }

    /** When what happened now goes into a letter, if it goes into one. */
    Optional<OffsetDateTime> letterAt(Instant happened) {
        var now = happened.atOffset(ZoneOffset.UTC);
        return switch (this) {
            case AT_ONCE -> Optional.of(now.plus(SECOND_THOUGHTS));
            case DAILY -> Optional.of(next(now.with(MORNING), now, 1));
            case WEEKLY ->
                Optional.of(next(
                        now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING), now, 7));
            case PORTAL, NONE -> Optional.empty();
        };
    }

    private static OffsetDateTime next(OffsetDateTime morning, OffsetDateTime now, int days) {
        return morning.isAfter(now) ? morning : morning.plusDays(days);
    }

    static Way parse(Duty duty, String slug) {
        return Arrays.stream(values())
                .filter(way -> way.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidProblem(FieldError.of(duty.slug(), slug.isEmpty() ? "missing" : "unknown")));
    }
}
