package dev.cocreate.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Instant NOW = Instant.parse("2026-05-12T22:30:00Z");
    private static final Messages MESSAGES = new Messages();

    @Test
    void agesAreToldInWords() {
        assertThat(in(Language.EN).ago(before(Duration.ofSeconds(59)))).isEqualTo("just now");
        assertThat(in(Language.EN).ago(before(Duration.ofMinutes(1)))).isEqualTo("1 minute ago");
        assertThat(in(Language.DE).ago(before(Duration.ofHours(5)))).isEqualTo("vor 5 Stunden");
        assertThat(in(Language.EN).ago(before(Duration.ofDays(2)))).isEqualTo("2 days ago");
        assertThat(in(Language.AR).ago(before(Duration.ofDays(2)))).isEqualTo("قبل يومين");
        assertThat(in(Language.AR).ago(before(Duration.ofDays(11)))).isEqualTo("قبل 11 يومًا");
        assertThat(in(Language.ZH).ago(before(Duration.ofDays(3)))).isEqualTo("3 天前");
    }

    @Test
    void aClockThatIsAheadReadsAsNow() {
        assertThat(in(Language.EN).ago(NOW.plusSeconds(90))).isEqualTo("just now");
    }

    @Test
    void afterAMonthTheDateSaysMore() {
        assertThat(in(Language.EN).ago(before(Duration.ofDays(70)))).isEqualTo("3 March");
        assertThat(in(Language.DE).ago(before(Duration.ofDays(200)))).isEqualTo("24. Oktober 2025");
        assertThat(in(Language.ZH).ago(before(Duration.ofDays(200)))).isEqualTo("2025年10月24日");
    }

    @Test
    void datesAreThoseOfTheReadersZone() {
        var berlin = MESSAGES.in(Language.DE, ZoneId.of("Europe/Berlin"), NOW);
        assertThat(berlin.dateAndTime(NOW)).isEqualTo("13. Mai 2026, 00:30");
        assertThat(in(Language.AR).date(NOW)).isEqualTo("12 مايو");
    }

    @Test
    void howLongSomethingTakesIsRounded() {
        assertThat(in(Language.EN).lasting(Duration.ofSeconds(5))).isEqualTo("1 minute");
        assertThat(in(Language.EN).lasting(Duration.ofMinutes(89))).isEqualTo("89 minutes");
        assertThat(in(Language.DE).lasting(Duration.ofMinutes(90))).isEqualTo("2 Stunden");
        assertThat(in(Language.EN).lasting(Duration.ofHours(53))).isEqualTo("2 days");
        assertThat(in(Language.AR).lasting(Duration.ofDays(2))).isEqualTo("يومان");
    }

    @Test
    void figuresAreThoseOfTheLanguage() {
        assertThat(in(Language.DE).number(1234567)).isEqualTo("1.234.567");
        assertThat(in(Language.DE).number(2.5, 1)).isEqualTo("2,5");
        assertThat(in(Language.EN).percent(0.94)).isEqualTo("94%");
    }

    @Test
    void anUnknownTextIsItsKey() {
        assertThat(in(Language.EN).say("nothing.of.the.kind")).isEqualTo("nothing.of.the.kind");
        assertThat(in(Language.EN).knows("common.problem.404")).isTrue();
    }

    private static Words in(Language language) {
        return MESSAGES.in(language, ZoneId.of("UTC"), NOW);
    }

    private static Instant before(Duration age) {
        return NOW.minus(age);
    }
}
