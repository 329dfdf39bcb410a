package dev.cocreate.plugin.people;

import java.util.Locale;

/**
 * Whoever asked for the page or sent the form.
 *
 * @param language the language their pages are in; write to them in it
 * @param role what they are to the portal
 * @param signedIn whether they have proved who they are
 * @since 1.0
 */
public record Visitor(Locale language, Role role, boolean signedIn) {

    /** Someone who has not signed in. */
    public static Visitor guest(Locale language) {
        return new Visitor(language, Role.CUSTOMER, false);
    }
}
