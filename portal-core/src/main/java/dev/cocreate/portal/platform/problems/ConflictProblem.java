package dev.cocreate.portal.platform.problems;

/** It could be done, but not as things stand now. */
public class ConflictProblem extends Problem {
    public ConflictProblem(String slug, String sentence) {
        super(409, slug, sentence);
    }
}
