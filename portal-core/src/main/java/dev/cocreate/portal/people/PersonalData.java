package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.json.JsonValue;

/**
 * What a feature keeps about somebody. A feature that keeps anything offers one as a bean; else neither the copy that people may
 * take nor their erasure would be complete.
 */
public interface PersonalData {
    /** The name it has in the copy; never changed once released. */
    String kind();

    /**
     * All of it, for the person themselves to read.
     *
     * <p><b>Called</b> for a copy. <b>Transaction</b> one for the whole copy. <b>If it throws</b> there is no copy.
     */
    JsonValue of(PersonId person);

    /**
     * Removes what could still tell who it was. What counts, such as a vote, stays with the row that has lost its name.
     *
     * <p><b>Called</b> once, before the name and the address are removed. <b>Transaction</b> that of the erasure. <b>If it throws</b>
     * nothing is erased.
     */
    default void forget(PersonId person) {}
}
