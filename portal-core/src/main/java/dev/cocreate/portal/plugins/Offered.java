package dev.cocreate.portal.plugins;

/**
 * A service of the plugin API as this portal has it. Each is a bean of the feature that it is about; plugins are handed what all of
 * them offer. Its methods are called in a plugin's thread, outside of any request, and throw {@link dev.cocreate.plugin.Problem}.
 */
public interface Offered<S> {
    /** The interface of the plugin API. */
    Class<S> type();

    /** What that plugin is handed when it starts; one that is the same for all of them is itself the service. */
    default S of(AskingPlugin plugin) {
        return type().cast(this);
    }
}
