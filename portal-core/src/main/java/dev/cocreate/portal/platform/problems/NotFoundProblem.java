package dev.cocreate.portal.platform.problems;

/** There is nothing of that name, or nothing that this visitor may know of. */
public class NotFoundProblem extends Problem {
    public NotFoundProblem(String what, Object name) {
        super(404, "not-found", "There is no " + what + " \"" + name + "\" here.");
    }
}
