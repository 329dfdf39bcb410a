package dev.cocreate.portal.imports;

import dev.cocreate.portal.accounts.Accounts.Comparison;

/**
 * A file that can be taken.
 *
 * @param ofPeople whether it is about people, and not about accounts
 * @param file as it is called where it came from
 * @param would what would come of it
 */
public record WaitingImport(String id, boolean ofPeople, String file, Comparison would) {
    WaitingImport comparing(Comparison comparison) {
        return new WaitingImport(id, ofPeople, file, comparison);
    }
}
