package dev.cocreate.portal.scores;

/**
 * What outranks every score: an idea of higher precedence stands before all others in every ranking, whatever its score. It is kept with
 * the score, at the head of the index that rankings are read along; the database puts it right when harm is flagged or cleared.
 */
final class Precedence {
    /** In SQL about an idea {@code i}: 0, or 1 for one that would harm customers. */
    static final String OF_IDEA = "case when i.harm is null then 0 else 1 end";

    private Precedence() {}
}
