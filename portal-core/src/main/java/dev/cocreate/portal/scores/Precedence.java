package dev.cocreate.portal.scores;

/**
 * What outranks every score: an idea of higher precedence stands before all others in every ranking, whatever its score. It is kept with
 * the score, at the head of the index that rankings are read along; whoever changes what it depends on has the scores of that idea
 * {@linkplain Assessments#reorder put in their place}.
 */
public final class Precedence {
    /** In SQL about an idea {@code i}: 0, or 1 for what comes first. The one place to say what does. */
    static final String OF_IDEA = "0";

    private Precedence() {}
}
