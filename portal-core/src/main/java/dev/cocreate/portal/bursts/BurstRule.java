package dev.cocreate.portal.bursts;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.Map;

/**
 * When votes look made up.
 *
 * @param least so many of new people with something in common; 0 for never
 * @param minutes within so many
 * @param factor and so many times as many as the idea usually gets in that time
 */
public record BurstRule(int least, int minutes, int factor) {
    public static final BurstRule USUAL = new BurstRule(8, 60, 5);

    private static final int MOST = 10_000;
    private static final int A_DAY = 1_440;
    private static final int LARGEST_FACTOR = 100;

    /** Whether votes of new people with something in common are a burst, where {@code usual} are cast in that time. */
    boolean isBurst(int votes, int usual) {
        return least > 0 && votes >= least && votes >= factor * usual;
    }

    static BurstRule parse(String least, String minutes, String factor) {
        var fields = new Fields();
        var rule = new BurstRule(
                number("least", least, 0, MOST, fields),
                number("minutes", minutes, 5, A_DAY, fields),
                number("factor", factor, 1, LARGEST_FACTOR, fields));
        fields.done();
        if (rule.least == 1) {
            throw new InvalidProblem(new FieldError("least", "range", Map.of("min", 2, "max", MOST)));
        }
        return rule;
    }

    private static int number(String field, String typed, int min, int max, Fields fields) {
        var digits = typed.strip();
        if (!digits.matches("[0-9]{1,9}")) {
            fields.refuse(FieldError.of(field, digits.isEmpty() ? "missing" : "not-a-number"));
            return min;
        }
        var number = Integer.parseInt(digits);
        if (number < min || number > max) {
            fields.refuse(new FieldError(field, "range", Map.of("min", min, "max", max)));
        }
        return number;
    }
}
