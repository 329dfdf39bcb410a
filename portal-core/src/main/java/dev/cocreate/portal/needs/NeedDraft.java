package dev.cocreate.portal.needs;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;

/**
 * What the team is about to say of a need.
 *
 * @param statement 1 to 300 characters, one line, without a solution in it
 * @param description Markdown, at most 10,000 characters
 * @param horizon slug
 * @param state slug
 */
public record NeedDraft(String statement, String description, String horizon, String state) {
    public static final int LONGEST_STATEMENT = 300;
    private static final int LONGEST_DESCRIPTION = 10_000;

    /** One of which nothing but the words is known: it lies ahead until somebody says otherwise. */
    public static NeedDraft of(String statement) {
        return new NeedDraft(statement, "", Horizon.LATER.slug(), NeedState.OPEN.slug());
    }

    /** The same words, cleaned; names every field at fault. */
    NeedDraft checked() {
        var fields = new Fields();
        var clean = new NeedDraft(
                fields.line("statement", statement, 1, LONGEST_STATEMENT),
                fields.block("description", description, 0, LONGEST_DESCRIPTION),
                horizon,
                state);
        if (Horizon.find(horizon).isEmpty()) {
            fields.refuse(FieldError.of("horizon", horizon.isBlank() ? "missing" : "unknown"));
        }
        if (NeedState.find(state).isEmpty()) {
            fields.refuse(FieldError.of("state", "unknown"));
        }
        fields.done();
        return clean;
    }
}
