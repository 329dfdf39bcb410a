package dev.cocreate.plugin;

import org.pf4j.ExtensionPoint;

/**
 * Hears when the plugin starts and stops. Most plugins need none: what is needed from the start belongs in the constructor,
 * and an extension that is {@link AutoCloseable} is closed at the end anyway.
 *
 * @since 1.0
 */
public interface Lifecycle extends ExtensionPoint {

    /**
     * Gets ready, or says that it cannot.
     *
     * <p><b>Called</b> once, after all extensions of the plugin are made and before any other of their methods; in an upgrade
     * the version before is still serving. <b>Transaction</b> none. <b>Thread</b> the plugin's own. <b>Time allowed</b> 10 s,
     * together with all constructors. <b>If it throws or is late</b> this version is not started, the message is shown to the
     * administrator, and a version that was running stays.
     *
     * @since 1.0
     */
    default void start() throws Exception {}

    /**
     * Lets go of what was taken: threads, connections, files.
     *
     * <p><b>Called</b> once, after the last call into the plugin has ended, and only if it had started. <b>Transaction</b>
     * none. <b>Thread</b> the plugin's own. <b>Time allowed</b> 5 s. <b>If it throws or is late</b> the portal logs it,
     * interrupts the thread and unloads the plugin all the same.
     *
     * @since 1.0
     */
    default void stop() throws Exception {}
}
