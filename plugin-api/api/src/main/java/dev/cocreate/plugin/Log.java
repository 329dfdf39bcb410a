package dev.cocreate.plugin;

/**
 * The plugin's own log, which the administrator reads under the plugin's name. Ask for it in a constructor.
 *
 * @since 1.0
 */
public interface Log {

    /** Something worth knowing happened. */
    void info(String message);

    /** Something is odd, and the plugin goes on. */
    void warn(String message);

    /** Something failed. */
    void error(String message, Throwable cause);
}
