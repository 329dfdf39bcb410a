package dev.cocreate.portal.charts;

import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Words;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A chart as SVG, in the words of a reader. */
public final class Drawing {
    private static final int TOP = 18;
    private static final int PLOT = 150;
    private static final int FOOT = 24;

    /** Heights of a name, of a bar with what is below it, and what is left before the next name. */
    private static final int NAME = 20;

    private static final int BAR = 20;
    private static final int SPACE = 6;

    /** Longer names would leave the drawing; the table has them in full. */
    private static final int NAME_MOST = 40;

    /** Shares of the width: where the numbers of the axis stand, and what is left of a place between two columns. */
    private static final double MARGIN = 9;

    private static final double GAP = .25;

    /** More words would touch on a narrow screen. */
    private static final int WORDS_BELOW = 5;

    private final Chart chart;
    private final Words words;
    private final String title;
    private final StringBuilder svg = new StringBuilder(4096);

    private Drawing(Chart chart, Words words, String title) {
        this.chart = chart;
        this.words = words;
        this.title = title;
    }

    /**
     * Draws a chart.
     *
     * @param title what a reader who does not see it is told first; then the extremes, and the table says the rest
     */
    public static Html of(Chart chart, Words words, String title) {
        var drawing = new Drawing(chart, words, title);
        if (chart.shape() == Chart.Shape.BARS) {
            drawing.bars();
        } else {
            drawing.overTime();
        }
        return new Html(drawing.svg.toString());
    }

    /** A value as a reader reads it. */
    public static String value(Chart chart, double value, Words words) {
        return chart.unit() == Chart.Unit.COUNT
                ? words.number(Math.round(value))
                : words.number(value, value < 10 && value != Math.rint(value) ? 1 : 0);
    }

    private void bars() {
        var most = Math.max(chart.most(), 1);
        var bars = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Optional::isPresent)
                .count();
        begin((NAME + SPACE) * chart.labels().size() + BAR * (int) bars);
        var top = 0;
        for (var i = 0; i < chart.labels().size(); i++) {
            text(
                    side(0),
                    top + 14,
                    start(),
                    "name",
                    shortened(chart.labels().get(i).text(words)));
            top += NAME;
            for (var row = 0; row < chart.series().size(); row++) {
                var value = chart.series().get(row).values().get(i);
                if (value.isPresent()) {
                    bar(row, top, value.get(), 82 * value.get() / most);
                    top += BAR;
                }
            }
            top += SPACE;
        }
        end();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) > NAME_MOST
                ? name.substring(0, name.offsetByCodePoints(0, NAME_MOST)).strip() + "…"
                : name;
    }

    private void bar(int row, int top, double value, double width) {
        svg.append("<rect class=\"of-%d\" rx=\"2\" x=\"%s%%\" y=\"%d\" width=\"%s%%\" height=\"16\"/>"
                .formatted(row, number(isRightToLeft() ? 100 - width : 0), top, number(width)));
        text(side(width + 1.5), top + 13, start(), "count", value(chart, value, words));
    }

    /** Where words begin in a direction of their own: the drawing itself runs from left to right. */
    private String start() {
        return isRightToLeft() ? "end" : "start";
    }

    private void overTime() {
        var ticks = Ticks.upTo(chart.most(), chart.unit() == Chart.Unit.COUNT);
        begin(TOP + PLOT + FOOT);
        for (var tick : ticks.all()) {
            var y = y(tick, ticks);
            svg.append(
                    "<line class=\"grid\" x1=\"0\" x2=\"100%%\" y1=\"%s\" y2=\"%s\"/>".formatted(number(y), number(y)));
        }
        for (var row = 0; row < chart.series().size(); row++) {
            if (chart.shape() == Chart.Shape.COLUMNS) {
                columns(row, ticks);
            } else {
                line(row, ticks);
            }
        }
        for (var tick : ticks.all()) {
            text(side(0), y(tick, ticks) - 4, start(), "tick", value(chart, tick, words));
        }
        below();
        end();
    }

    private void columns(int row, Ticks ticks) {
        var values = chart.series().get(row).values();
        var place = (100 - MARGIN) / values.size();
        var width = place * (1 - GAP) / chart.series().size();
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value.isPresent()) {
                var top = y(value.get(), ticks);
                var left = center(i) - place * (1 - GAP) / 2 + width * row;
                svg.append("<rect class=\"of-%d\" x=\"%s%%\" y=\"%s\" width=\"%s%%\" height=\"%s\">"
                        .formatted(row, number(left), number(top), number(width), number(TOP + PLOT - top)));
                told(i, value.get());
                svg.append("</rect>");
            }
        }
    }

    private void line(int row, Ticks ticks) {
        var values = chart.series().get(row).values();
        for (var i = 1; i < values.size(); i++) {
            if (values.get(i).isPresent() && values.get(i - 1).isPresent()) {
                svg.append("<line class=\"line of-%d\" x1=\"%s%%\" y1=\"%s\" x2=\"%s%%\" y2=\"%s\"/>"
                        .formatted(
                                row,
                                number(center(i - 1)),
                                number(y(values.get(i - 1).get(), ticks)),
                                number(center(i)),
                                number(y(values.get(i).get(), ticks))));
            }
        }
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value.isPresent()) {
                svg.append("<circle class=\"of-%d\" cx=\"%s%%\" cy=\"%s\" r=\"3.5\">"
                        .formatted(row, number(center(i)), number(y(value.get(), ticks))));
                told(i, value.get());
                svg.append("</circle>");
            }
        }
    }

    /** What a pointer that rests on a value is told. */
    private void told(int place, double value) {
        svg.append("<title>")
                .append(Html.escaped(chart.labels().get(place).text(words) + ": " + value(chart, value, words)))
                .append("</title>");
    }

    private void below() {
        var many = chart.labels().size();
        var step = Math.max(1, (int) Math.ceil(many / (double) WORDS_BELOW));
        for (var i = (many - 1) % step; i < many; i += step) {
            // The outermost words would be cut in half.
            var at = Math.min(94, Math.max(6, center(i)));
            text(at, TOP + PLOT + 17, "middle", "tick", chart.labels().get(i).brief(words));
        }
    }

    private void begin(int height) {
        svg.append(
                "<svg class=\"chart\" role=\"img\" direction=\"ltr\" width=\"100%%\" height=\"%d\" aria-label=\"%s\">"
                        .formatted(height, Html.escaped(said())));
    }

    /** What the drawing tells at a glance: the most there is, and where time goes, what is last. */
    private String said() {
        var said = new StringBuilder(title);
        for (var series : chart.series()) {
            var known = IntStream.range(0, chart.labels().size())
                    .filter(i -> series.values().get(i).isPresent())
                    .boxed()
                    .toList();
            known.stream().max(Comparator.comparing(i -> amount(series, i))).ifPresent(most -> {
                var last = known.get(known.size() - 1);
                said.append(". ")
                        .append(words.say(
                                chart.shape() == Chart.Shape.BARS ? "charts.said.kinds" : "charts.said",
                                "name",
                                words.say(series.name()),
                                "most",
                                value(chart, amount(series, most), words),
                                "where",
                                chart.labels().get(most).text(words),
                                "last",
                                value(chart, amount(series, last), words),
                                "when",
                                chart.labels().get(last).text(words)));
            });
        }
        return said.append('.').toString();
    }

    private static double amount(Chart.Series series, int place) {
        return series.values().get(place).orElse(0.0);
    }

    private void end() {
        svg.append("</svg>");
    }

    private void text(double x, double y, String anchor, String kind, String said) {
        svg.append("<text class=\"%s\" x=\"%s%%\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(kind, number(x), number(y), anchor, Html.escaped(said)));
    }

    /** The middle of a place, as a share of the width; time goes as the language is read. */
    private double center(int place) {
        return side(MARGIN + (100 - MARGIN) * (place + .5) / chart.labels().size());
    }

    private double side(double share) {
        return isRightToLeft() ? 100 - share : share;
    }

    private boolean isRightToLeft() {
        return words.language().direction().equals("rtl");
    }

    private static double y(double value, Ticks ticks) {
        return TOP + PLOT * (1 - value / ticks.last());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
