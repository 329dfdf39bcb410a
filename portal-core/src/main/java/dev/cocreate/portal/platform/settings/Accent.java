package dev.cocreate.portal.platform.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one colour that stands out on the portal's pages. A company's own colour may be too pale to be read on white or too dark to be
 * read on black: what is shown is the nearest mix with black or white that everybody can read.
 *
 * @param hex six hexadecimal digits in lower case, without a sign before them
 */
public record Accent(String hex) {
    /** What a portal comes with. */
    public static final Accent OURS = new Accent("0b6b5f");

    private static final Pattern TYPED = Pattern.compile("#?([0-9a-fA-F]{6})");

    /** What WCAG 2.2 asks of text at level AA, and a little room for mixing on the way to the screen. */
    private static final double READABLE = 4.6;

    private static final int STEPS = 64;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    /** What pages are made of, as in {@code tokens.css}. */
    private static final int DAY_PAPER = 0xfbfaf7;

    private static final int NIGHT_SURFACE = 0x1c1d1b;

    /** Six digits, with or without a sign before them; empty for anything else. */
    public static Optional<Accent> of(String typed) {
        var matcher = TYPED.matcher(typed.strip());
        return matcher.matches()
                ? Optional.of(new Accent(matcher.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** As browsers write it. */
    public String css() {
        return "#" + hex;
    }

    /** As it can be seen behind something white. */
    public String onWhite() {
        return css(byDay().accent);
    }

    /** The tokens that make it the portal's colour, by day and by night. */
    public String tokens() {
        var day = byDay();
        var night = byNight();
        return "@layer tokens { :root {"
                + " --accent: light-dark(" + css(day.accent) + ", " + css(night.accent) + ");"
                + " --accent-ink: light-dark(" + css(day.ink) + ", " + css(night.ink) + ");"
                + " --accent-soft: light-dark(" + css(day.soft) + ", " + css(night.soft) + ");"
                + " } }";
    }

    /** What stands on light paper, and under white words. */
    Shades byDay() {
        return shades(BLACK, WHITE, DAY_PAPER, WHITE, 0.9);
    }

    /** What stands on a dark surface, and under dark words. */
    Shades byNight() {
        return shades(WHITE, 0x0c0d0c, NIGHT_SURFACE, NIGHT_SURFACE, 0.82);
    }

    private Shades shades(int towards, int ink, int paper, int soft, double softness) {
        var wished = Integer.parseInt(hex, 16);
        for (var step = 0; step < STEPS; step++) {
            var accent = mixed(wished, towards, step / (double) STEPS);
            var shades = new Shades(accent, ink, mixed(accent, soft, softness));
            if (shades.leastContrast(paper) >= READABLE) {
                return shades;
            }
        }
        return new Shades(towards, ink, mixed(towards, soft, softness));
    }

    private static int mixed(int from, int to, double share) {
        var mixed = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var one = from >> shift & 0xff;
            var other = to >> shift & 0xff;
            mixed |= (int) Math.round(one + (other - one) * share) << shift;
        }
        return mixed;
    }

    private static String css(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    /** How well one colour can be read on another: 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
    static double contrast(int one, int other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        var share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** A colour, what is written on it, and its pale form behind it; each 0xRRGGBB. */
    record Shades(int accent, int ink, int soft) {
        double leastContrast(int paper) {
            return Math.min(contrast(accent, paper), Math.min(contrast(accent, ink), contrast(accent, soft)));
        }
    }
}
