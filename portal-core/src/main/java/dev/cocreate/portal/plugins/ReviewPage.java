package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.jar.PluginDescriptor;
import java.util.List;
import java.util.Optional;

/**
 * What a JAR asks for, before it is installed.
 *
 * @param upload under which it waits
 * @param versions the version, or the way from the one that is installed
 * @param signer empty when nobody signed it
 * @param isUpgrade whether a version of it is installed
 * @param added what the version that is installed does without
 * @param error why it was refused, if it was
 */
public record ReviewPage(
        String upload,
        String name,
        String description,
        String versions,
        String provider,
        String license,
        String signer,
        List<AskedPermission> permissions,
        boolean isUpgrade,
        List<String> added,
        String error) {
    static ReviewPage of(String upload, PluginDescriptor asked, Optional<PluginView> before, String error) {
        var permissions = AskedPermission.of(asked);
        var had = before.map(view -> view.plugin().permissions()).orElse(permissions).stream()
                .map(AskedPermission::name)
                .toList();
        return new ReviewPage(
                upload,
                asked.name(),
                asked.description(),
                before.map(view -> view.plugin().version() + " → ").orElse("") + asked.version(),
                asked.provider(),
                asked.license(),
                asked.signer()
                        .map(signer -> signer.name() + " " + signer.fingerprint())
                        .orElse(""),
                permissions,
                before.isPresent(),
                permissions.stream()
                        .map(AskedPermission::name)
                        .filter(name -> !had.contains(name))
                        .toList(),
                error);
    }
}
