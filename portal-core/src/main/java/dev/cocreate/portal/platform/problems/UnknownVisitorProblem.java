package dev.cocreate.portal.platform.problems;

/** Somebody must sign in first, or the key is wrong. */
public class UnknownVisitorProblem extends Problem {
    public UnknownVisitorProblem(String slug, String sentence) {
        super(401, slug, sentence);
    }
}
