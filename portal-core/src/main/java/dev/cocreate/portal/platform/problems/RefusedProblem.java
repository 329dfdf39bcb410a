package dev.cocreate.portal.platform.problems;

/** What was sent is understood, and cannot be taken as a whole. */
public class RefusedProblem extends Problem {
    public RefusedProblem(String slug, String sentence) {
        super(422, slug, sentence);
    }
}
