package dev.cocreate.plugin.scores;

import java.util.Map;

/**
 * The inputs of one idea. In a test: {@code new Inputs(Map.of("value", 8.0, "effort", 2.0))}.
 *
 * @param values by the id of the input; a share is from 0 to 1
 * @since 1.0
 */
public record Inputs(Map<String, Double> values) {

    public Inputs {
        values = Map.copyOf(values);
    }

    /**
     * The value of an input.
     *
     * @throws IllegalArgumentException when the formula has no such input
     */
    public double value(String id) {
        var value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException("There is no input “%s”.".formatted(id));
        }
        return value;
    }
}
