package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.jar.PluginDescriptor;

/**
 * An extension that can be asked, as it was when somebody looked. It holds on to nothing of the plugin: an upgrade in between is
 * no matter, and what is asked then is the extension of that name in the new version.
 *
 * @param plugin the version that it is of
 * @param point what it implements
 * @param name no other of the plugin has it at this point
 * @param words what it told of itself at the start, of a type of the API; its name where the point has nothing to tell
 */
public record Offer<P>(PluginDescriptor plugin, Class<P> point, String name, Object words) {

    /** What it told of itself. */
    public <D> D words(Class<D> type) {
        return type.cast(words);
    }
}
