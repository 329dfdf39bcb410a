package dev.cocreate.portal.scores;

import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Scale;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed, by input.
 *
 * @param percent whether shares are typed as percent
 * @param prefix what stands before an input's id in the names of fields
 */
public record AssessmentDraft(Map<String, String> typed, String note, boolean percent, String prefix) {
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_NUMBER = 40;

    /** As a form has it. */
    public static AssessmentDraft ofForm(Map<String, String> typed, String note) {
        return new AssessmentDraft(typed, note, true, "input-");
    }

    /** As a program sends it. */
    public static AssessmentDraft ofProgram(Map<String, String> typed, String note) {
        return new AssessmentDraft(typed, note, false, "inputs.");
    }

    /** The numbers, all of them and each within its scale. */
    Checked checked(Scorer scorer) {
        var fields = new Fields();
        var values = new LinkedHashMap<String, Double>();
        for (var input : scorer.inputs()) {
            value(input, fields).ifPresent(value -> values.put(input.id(), value));
        }
        typed.keySet().stream()
                .filter(id ->
                        scorer.inputs().stream().noneMatch(input -> input.id().equals(id)))
                .forEach(id -> fields.refuse(FieldError.of(prefix + id, "unknown")));
        var words = fields.block("note", note, 0, LONGEST_NOTE);
        fields.done();
        return new Checked(values, words);
    }

    private Optional<Double> value(Input input, Fields fields) {
        var field = prefix + input.id();
        var text = digits(typed.getOrDefault(input.id(), ""));
        if (text.isEmpty()) {
            fields.refuse(FieldError.of(field, "missing"));
            return Optional.empty();
        }
        var number = number(text);
        if (number.isEmpty()) {
            fields.refuse(FieldError.of(field, "not-a-number"));
            return Optional.empty();
        }
        return within(input.scale(), number.get(), field, fields);
    }

    private Optional<Double> within(Scale scale, BigDecimal typedNumber, String field, Fields fields) {
        if (scale instanceof Scale.Steps steps) {
            var value = typedNumber.doubleValue();
            if (steps.steps().stream().noneMatch(step -> step.value() == value)) {
                fields.refuse(FieldError.of(field, "unknown"));
                return Optional.empty();
            }
            return Optional.of(value);
        }
        if (scale instanceof Scale.Range range) {
            return between(range.least(), range.most(), typedNumber, field, fields)
                    .map(BigDecimal::doubleValue);
        }
        return percent
                ? between(0, 100, typedNumber, field, fields)
                        .map(share -> share.movePointLeft(2).doubleValue())
                : between(0, 1, typedNumber, field, fields).map(BigDecimal::doubleValue);
    }

    private static Optional<BigDecimal> between(
            double least, double most, BigDecimal value, String field, Fields fields) {
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            fields.refuse(new FieldError(field, "range", Map.of("min", written(least), "max", written(most))));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            var number = new BigDecimal(text);
            return Math.abs(number.scale()) > LONGEST_NUMBER ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** In whichever digits it was typed, and with a comma or a point. */
    private static String digits(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return "-";
        }
        var plain = new StringBuilder();
        text.strip().codePoints().forEach(sign -> {
            var digit = Character.digit(sign, 10);
            plain.append(digit >= 0 ? Character.forDigit(digit, 10) : sign == ',' || sign == '٫' ? '.' : (char) sign);
        });
        return plain.toString();
    }

    /** A number as it would be typed. */
    static String written(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The value of an input as it would be typed into a form. */
    static String written(Input input, double value) {
        return written(input.scale() instanceof Scale.Share ? Math.round(value * 10_000) / 100.0 : value);
    }

    /** What can be kept. */
    record Checked(Map<String, Double> values, String note) {}
}
