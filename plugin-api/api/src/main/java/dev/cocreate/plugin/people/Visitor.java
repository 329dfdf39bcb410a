package dev.cocreate.plugin.people;

import java.util.Locale;
import java.util.Optional;

/**
 * Whoever asked for the page or sent the form.
 *
 * @param language the language their pages are in; write to them in it
 * @param role what they are to the portal
 * @param person their id, if they have proved who they are: text without meaning, the same for ever
 * @since 1.0
 */
public record Visitor(Locale language, Role role, Optional<String> person) {

    /** Someone who has not signed in. */
    public static Visitor guest(Locale language) {
        return new Visitor(language, Role.CUSTOMER, Optional.empty());
    }

    /** Someone who has signed in. */
    public static Visitor of(String person, Role role, Locale language) {
        return new Visitor(language, role, Optional.of(person));
    }

    /** Whether they have proved who they are. */
    public boolean signedIn() {
        return person.isPresent();
    }
}
