package dev.cocreate.plugin.settings;

/**
 * The plugin's settings. Ask for it in a constructor, with the type of your record.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Settings<T extends Record> {

    /** What is set now. Costs nothing; call it whenever you need a value and do not keep the answer. */
    T now();
}
