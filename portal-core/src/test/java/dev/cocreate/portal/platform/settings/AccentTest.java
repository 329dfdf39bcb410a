package dev.cocreate.portal.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AccentTest {
    private static final int DAY_PAPER = 0xfbfaf7;
    private static final int NIGHT_SURFACE = 0x1c1d1b;

    @Property
    void whateverColourACompanyHasItCanBeRead(@ForAll @IntRange(max = 0xffffff) int colour) {
        var accent = new Accent(String.format("%06x", colour));

        assertThat(accent.byDay().leastContrast(DAY_PAPER)).isGreaterThanOrEqualTo(4.5);
        assertThat(accent.byNight().leastContrast(NIGHT_SURFACE)).isGreaterThanOrEqualTo(4.5);
    }

    @Example
    void oursCanBeReadAsItIs() {
        assertThat(Accent.OURS.onWhite()).isEqualTo(Accent.OURS.css());
    }

    @Example
    void aColourThatCanBeReadStaysAsItIs() {
        assertThat(Accent.of("#1F5FBF").orElseThrow().byDay().accent()).isEqualTo(0x1f5fbf);
    }

    @Example
    void paleYellowIsDarkerByDayAndItselfByNight() {
        var yellow = Accent.of("ffe680").orElseThrow();

        assertThat(yellow.byDay().accent()).isNotEqualTo(0xffe680);
        assertThat(yellow.byNight().accent()).isEqualTo(0xffe680);
    }

    @Example
    void otherWordsAreNoColour() {
        assertThat(Accent.of("red")).isEmpty();
        assertThat(Accent.of("#0b6b5")).isEmpty();
        assertThat(Accent.of("#0b6b5f;}body{display:none")).isEmpty();
    }

    /** The extremes, and the pair that WCAG 2.2's "Understanding SC 1.4.3" names as just too weak: #777 on white, 4.48. */
    @Example
    void contrastIsMeasuredAsTheGuidelinesSay() {
        assertThat(Accent.contrast(0x000000, 0xffffff)).isEqualTo(21, within(0.001));
        assertThat(Accent.contrast(0x777777, 0xffffff)).isEqualTo(4.48, within(0.01));
        assertThat(Accent.contrast(0x123456, 0x123456)).isEqualTo(1, within(0.001));
    }
}
