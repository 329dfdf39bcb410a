package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;

/** What a button says: {@code true} or {@code false}. What is neither is refused rather than taken for no. */
public final class YesOrNo {
    private YesOrNo() {}

    public static boolean parse(String field, String sent) {
        return switch (sent) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidProblem(FieldError.of(field, "not-yes-or-no"));
        };
    }
}
