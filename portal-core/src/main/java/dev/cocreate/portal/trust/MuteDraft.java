package dev.cocreate.portal.trust;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.util.Map;

/**
 * That somebody should not speak, as it was typed.
 *
 * @param reason as they will read it, 1 to 500 characters
 * @param days how many, 1 to 365; empty for without end
 */
public record MuteDraft(String reason, String days) {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_DAYS = 365;

    public static MuteDraft empty() {
        return new MuteDraft("", "7");
    }

    MuteDraft checked() {
        var fields = new Fields();
        var clean = new MuteDraft(fields.line("reason", reason, 1, LONGEST_REASON), days.strip());
        if (!clean.days.isEmpty() && !clean.days.matches("[0-9]{1,9}")) {
            fields.refuse(FieldError.of("days", "not-a-number"));
        } else if (!clean.days.isEmpty() && (clean.many() < 1 || clean.many() > MOST_DAYS)) {
            fields.refuse(new FieldError("days", "range", Map.of("min", 1, "max", MOST_DAYS)));
        }
        fields.done();
        return clean;
    }

    /** 0 for without end. */
    int many() {
        return days.isEmpty() ? 0 : Integer.parseInt(days);
    }
}
