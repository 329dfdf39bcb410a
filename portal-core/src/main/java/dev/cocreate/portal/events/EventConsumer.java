package dev.cocreate.portal.events;

import java.util.Set;

/**
 * Something that follows from events. Implementations are beans; each is found and run by itself.
 *
 * <p><b>Called</b> at least once per event, in order per idea, by one node at a time. <b>Transaction</b> none. <b>Thread</b>
 * one of the portal's, never a request's. <b>If it throws</b> the same event comes again, later and later; other consumers
 * go on.
 */
public interface EventConsumer {
    /** Under which name its place in the log is kept; never changed once released. */
    String name();

    void accept(LoggedEvent event);

    /** The kinds it is called for; empty for all. What it leaves out costs it nothing. */
    default Set<String> kinds() {
        return Set.of();
    }

    /** Whether a second later is soon enough, so that it is not woken by every vote of a busy portal. */
    default boolean isPatient() {
        return false;
    }
}
