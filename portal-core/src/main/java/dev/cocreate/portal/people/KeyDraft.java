package dev.cocreate.portal.people;

/**
 * A key as somebody asks for it.
 *
 * @param scope slug of a scope
 * @param expires slug of a term
 */
public record KeyDraft(String name, String scope, String expires) {
    /** The least that is of use, for a season: who needs more says so. */
    public static KeyDraft empty() {
        return new KeyDraft("", Scope.READ.slug(), Term.QUARTER.slug());
    }
}
