package dev.cocreate.portal.desk;

import dev.cocreate.portal.platform.visit.Visitor;

/**
 * A filter under a name.
 *
 * @param owner id of who saved it
 * @param shared whether the whole team sees it
 */
public record SavedView(long id, long owner, String name, boolean shared, DeskFilter filter) {
    /** Whose it is, or an administrator if others see it. */
    public boolean mayChange(Visitor visitor) {
        return owner == visitor.id().value() || shared && visitor.isAdministrator();
    }
}
