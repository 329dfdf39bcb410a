package dev.cocreate.portal.platform.visit;

import java.util.Locale;

/** What somebody may do here. Each role may do what the ones before it may. */
public enum Role {
    CUSTOMER,
    TEAM,
    ADMINISTRATOR;

    /** As it stands in forms and addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
