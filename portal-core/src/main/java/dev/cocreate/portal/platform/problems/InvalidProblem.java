package dev.cocreate.portal.platform.problems;

import java.util.List;

/** One or more fields cannot be taken as they are. All of them are named at once. */
public class InvalidProblem extends Problem {
    private final List<FieldError> errors;

    public InvalidProblem(List<FieldError> errors) {
        super(422, "invalid", "Some fields cannot be taken as they are.");
        this.errors = List.copyOf(errors);
    }

    public InvalidProblem(FieldError error) {
        this(List.of(error));
    }

    /** The fields at fault, in the order of the form; never empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
