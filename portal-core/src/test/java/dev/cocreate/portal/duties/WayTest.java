package dev.cocreate.portal.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class WayTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void atOnceLeavesAMinuteForSecondThoughts() {
        assertThat(Way.AT_ONCE.letterAt(SUNDAY_NOON)).contains(OffsetDateTime.parse("2026-03-01T12:01:00Z"));
    }

    @Test
    void digestsComeInTheMorning() {
        assertThat(Way.DAILY.letterAt(SUNDAY_NOON)).contains(OffsetDateTime.parse("2026-03-02T06:00:00Z"));
        assertThat(Way.DAILY.letterAt(Instant.parse("2026-03-01T05:59:00Z")))
                .contains(OffsetDateTime.parse("2026-03-01T06:00:00Z"));
        assertThat(Way.WEEKLY.letterAt(SUNDAY_NOON)).contains(OffsetDateTime.parse("2026-03-02T06:00:00Z"));
        assertThat(Way.WEEKLY.letterAt(Instant.parse("2026-03-02T06:00:00Z")))
                .contains(OffsetDateTime.parse("2026-03-09T06:00:00Z"));
    }

    @Test
    void thePortalSendsNoLetter() {
        assertThat(Way.PORTAL.isByMail()).isFalse();
        assertThat(Way.NONE.isByMail()).isFalse();
        assertThat(Way.WEEKLY.isByMail()).isTrue();
    }
}
