package dev.cocreate.plugin.host.jar;

import dev.cocreate.plugin.Permission;
import java.util.List;
import java.util.Optional;

/**
 * What a JAR says of itself, checked.
 *
 * @param id lower case letters, digits and dashes; also the part of the URL below {@code /plugins/}
 * @param version a semantic version
 * @param requires the versions of the plugin API it works with
 * @param permissions what it asks for
 * @param sha256 of the whole file, in hex
 * @param signer who signed every entry, if the JAR is signed
 * @param size of the file in bytes
 */
public record PluginDescriptor(
        String id,
        String version,
        String name,
        String description,
        String provider,
        String license,
        String requires,
        List<PermissionRequest> permissions,
        String sha256,
        Optional<Signer> signer,
        long size) {

    /** The name its file has on disk: another content is another file. */
    public String fileName() {
        return "%s-%s-%s.jar".formatted(id, version, sha256.substring(0, 8));
    }

    public boolean mayUse(Permission permission) {
        return permissions.stream().anyMatch(request -> request.permission() == permission);
    }
}
