package dev.cocreate.portal.ideas;

import dev.cocreate.portal.platform.problems.NotFoundProblem;

/** Identity of an idea, as it stands in addresses: a number, and perhaps a title after it for people to read. */
public record IdeaId(long value) {
    /** Reads {@code 42} or {@code 42-export-invoices}; anything else names no idea, hence a 404. */
    public static IdeaId parse(String text) {
        var dash = text.indexOf('-');
        var number = dash < 0 ? text : text.substring(0, dash);
        if (number.isEmpty()
                || number.length() > 18
                || !number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new NotFoundProblem("idea", text);
        }
        return new IdeaId(Long.parseLong(number));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
