package dev.cocreate.portal.platform.visit;

/** What somebody may do here. Each role may do what the ones before it may. */
public enum Role {
    CUSTOMER,
    TEAM,
    ADMINISTRATOR;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
