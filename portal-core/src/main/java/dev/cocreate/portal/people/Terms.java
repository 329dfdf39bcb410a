package dev.cocreate.portal.people;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * On which terms people come in.
 *
 * @param domains mail domains whose people need no invitation to a private portal
 */
public record Terms(Readers readers, List<String> domains) {
    public Terms {
        domains = List.copyOf(domains);
    }

    /** Whether the owner of an address may come in; {@code isKnown} says whether they were invited or are of the team. */
    boolean admit(Addressee address, BooleanSupplier isKnown) {
        return readers != Readers.INVITED || domains.contains(address.mailDomain()) || isKnown.getAsBoolean();
    }

    /** Stands in a form, so that whoever sends it later says what they saw. */
    public String seen() {
        return readers.slug() + " " + String.join(" ", domains);
    }
}
