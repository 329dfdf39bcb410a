package dev.cocreate.plugin.scores;

import dev.cocreate.plugin.Text;
import java.util.List;

/**
 * Which numbers an input can be.
 *
 * @since 1.0
 */
public sealed interface Scale {

    /** A number in a range, without a unit. */
    static Scale range(double least, double most) {
        return new Range(least, most, Text.none());
    }

    /** A number in a range, of something. */
    static Scale range(double least, double most, Text unit) {
        return new Range(least, most, unit);
    }

    /** A part of a whole, from 0 to 1, typed and shown as percent. */
    static Scale share() {
        return new Share();
    }

    /** One of some numbers. */
    static Scale steps(Step... steps) {
        return new Steps(List.of(steps));
    }

    /** See {@link #range(double, double, Text)}. */
    record Range(double least, double most, Text unit) implements Scale {
        public Range {
            if (!Double.isFinite(least) || !Double.isFinite(most) || least >= most) {
                throw new IllegalArgumentException("There is nothing between %s and %s.".formatted(least, most));
            }
        }
    }

    /** See {@link #share()}. */
    record Share() implements Scale {}

    /** See {@link #steps}. In rising order. */
    record Steps(List<Step> steps) implements Scale {
        public Steps {
            steps = List.copyOf(steps);
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i - 1).value() >= steps.get(i).value()) {
                    throw new IllegalArgumentException("Steps must rise: " + steps);
                }
            }
            if (steps.size() < 2) {
                throw new IllegalArgumentException("There must be two steps to choose from.");
            }
        }
    }

    /** One of the numbers that can be chosen, and what it means. */
    record Step(double value, Text label) {
        public Step {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A step must be a finite number.");
            }
        }

        /** One that says no more than its number. */
        public static Step of(double value) {
            return new Step(value, Text.none());
        }
    }
}
