package dev.cocreate.portal.platform.problems;

/** What came cannot be understood at all. */
public class MalformedProblem extends Problem {
    public MalformedProblem(String slug, String sentence) {
        super(400, slug, sentence);
    }
}
