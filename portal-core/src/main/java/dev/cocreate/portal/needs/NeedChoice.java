package dev.cocreate.portal.needs;

/**
 * A need among others to choose from.
 *
 * @param language of the statement, as a BCP 47 tag
 */
public record NeedChoice(NeedId id, String statement, String language) {
    /** Whether a field says this one. */
    public boolean isChosen(String typed) {
        return id.toString().equals(typed);
    }
}
