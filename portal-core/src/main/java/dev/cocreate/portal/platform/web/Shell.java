package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.settings.Brand;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Words;
import dev.cocreate.portal.platform.visit.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows beside its own model: who reads it, in which words, and the portal around it.
 *
 * @param portal the portal's name
 * @param marks its colour and its logo
 * @param words what it says to this reader
 * @param visitor who reads, if they signed in
 * @param unread how many notices wait for them
 * @param reported how many things the team is asked to look at
 * @param inside whether they may read what is here
 * @param csrf what forms carry; empty when nobody signed in
 * @param path the address of this page with its query, to come back to
 * @param base address of the portal, for links that leave it
 */
public record Shell(
        String portal,
        Brand.Marks marks,
        Words words,
        Optional<Visitor> visitor,
        int unread,
        int reported,
        boolean inside,
        String csrf,
        String path,
        String base,
        Assets assets) {

    public String say(String key, Object... namesAndValues) {
        return words.say(key, namesAndValues);
    }

    /** What is wrong with a field, and how to mend it. */
    public String fault(FieldError error) {
        var key = "common.fault." + error.key();
        return words.knows(key) ? say(key, error.namesAndValues()) : say("common.fault.invalid");
    }

    /** For {@code aria-invalid} of a field, which is left out while nothing is wrong. */
    public @Nullable String faulty(List<FieldError> errors, String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field)) ? "true" : null;
    }

    public Language language() {
        return words.language();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public String asset(String name) {
        return assets.address(name, marks.accent());
    }

    public boolean isTeam() {
        return visitor.isPresent() && visitor.get().isTeam();
    }

    public boolean isAdministrator() {
        return visitor.isPresent() && visitor.get().isAdministrator();
    }

    /** Where to sign in and come back from to a page. */
    public String signIn(String to) {
        return "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** Whether this page lies below an address, so that the navigation can mark where the reader is. */
    public boolean isAt(String address) {
        return path.equals(address) || path.startsWith(address + "/") || path.startsWith(address + "?");
    }
}
