package dev.cocreate.portal.platform.visit;

import java.util.Optional;

/**
 * Somebody the portal knows, acting now.
 *
 * @param id the person in whose name things happen
 * @param name as others see it
 * @param role what they may do
 * @param actedBy who really acts, when an administrator's key acts for a person
 */
public record Visitor(PersonId id, String name, Role role, Optional<PersonId> actedBy) {
    public Visitor(PersonId id, String name, Role role) {
        this(id, name, role, Optional.empty());
    }

    public boolean isTeam() {
        return role.atLeast(Role.TEAM);
    }

    public boolean isAdministrator() {
        return role.atLeast(Role.ADMINISTRATOR);
    }
}
