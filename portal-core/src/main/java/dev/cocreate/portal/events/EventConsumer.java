package dev.cocreate.portal.events;

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
}
