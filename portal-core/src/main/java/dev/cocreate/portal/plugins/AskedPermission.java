package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.jar.PluginDescriptor;
import java.util.List;

/**
 * Something a plugin asks for.
 *
 * @param name as in the manifest, and in the keys of messages
 * @param reason the author's own words
 */
public record AskedPermission(String name, String reason) {
    static List<AskedPermission> of(PluginDescriptor plugin) {
        return plugin.permissions().stream()
                .map(request -> new AskedPermission(request.permission().slug(), request.reason()))
                .toList();
    }
}
