package dev.cocreate.portal.platform.problems;

/** More was sent than is taken. */
public class TooLargeProblem extends Problem {
    public TooLargeProblem(String slug, String sentence) {
        super(413, slug, sentence);
    }
}
