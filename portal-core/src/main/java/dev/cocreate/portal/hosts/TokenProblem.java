package dev.cocreate.portal.hosts;

import dev.cocreate.portal.platform.problems.UnknownVisitorProblem;

/** A token that is not taken, and why. */
public class TokenProblem extends UnknownVisitorProblem {
    private final Refusal refusal;

    TokenProblem(Refusal refusal) {
        super("token-" + refusal.slug(), refusal.sentence());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
