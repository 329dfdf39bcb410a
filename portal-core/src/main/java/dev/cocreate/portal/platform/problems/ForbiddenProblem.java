package dev.cocreate.portal.platform.problems;

/** You are known, and may not do this. */
public class ForbiddenProblem extends Problem {
    public ForbiddenProblem(String slug, String sentence) {
        super(403, slug, sentence);
    }
}
