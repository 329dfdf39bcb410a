package dev.cocreate.plugin.people;

/**
 * What a person is to the portal. Someone who has not signed in is a customer too.
 *
 * @since 1.0
 */
public enum Role {
    CUSTOMER,
    TEAM,
    ADMINISTRATOR;

    /** Whether this is someone of the product team, administrators included. */
    public boolean isTeam() {
        return this != CUSTOMER;
    }
}
