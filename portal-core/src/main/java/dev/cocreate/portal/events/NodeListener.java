package dev.cocreate.portal.events;

/**
 * Something that every node does when events happen, for whoever is connected to it. Unlike an {@link EventConsumer} it has no
 * place in the log: what happened before it began to read, or while its node was not there, it never hears of.
 *
 * <p><b>Called</b> on every node, when the database tells of new events and once a second in any case. <b>Transaction</b> none.
 * <b>Thread</b> the one that listens for everybody, so return at once and read {@link Happenings} elsewhere.
 */
public interface NodeListener {
    void woken();
}
