package dev.cocreate.portal.charts;

import java.util.List;
import java.util.Optional;

/**
 * Figures to be drawn.
 *
 * @param unit of all values
 * @param labels what each value belongs to, in order
 * @param series one or more rows of values
 */
public record Chart(Shape shape, Unit unit, List<Label> labels, List<Series> series) {
    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        for (var row : series) {
            if (row.values().size() != labels.size()) {
                throw new IllegalArgumentException(
                        row.name() + " has " + row.values().size() + " values for " + labels.size() + " labels");
            }
        }
    }

    /** Whether there is anything to see. */
    public boolean isEmpty() {
        return series.stream()
                .flatMap(row -> row.values().stream())
                .flatMap(Optional::stream)
                .noneMatch(value -> value > 0);
    }

    double most() {
        return series.stream()
                .flatMap(row -> row.values().stream())
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** How it is drawn. */
    public enum Shape {
        /** One bar below the other, for kinds of things; those of several series stand together. */
        BARS,
        /** Upright bars, for counts over time. */
        COLUMNS,
        /** For measures over time; a value that is missing is a gap. */
        LINES
    }

    /** What is measured. */
    public enum Unit {
        COUNT,
        DAYS
    }

    /**
     * A row of values.
     *
     * @param name key of its name
     */
    public record Series(String name, List<Optional<Double>> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
