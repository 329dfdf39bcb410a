package dev.cocreate.plugin.host.jar;

import com.github.zafarkhaja.semver.Version;
import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.PluginApi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.stream.Collectors;
import org.pf4j.DefaultVersionManager;

/** The entries of a manifest that concern us. */
final class PluginManifest {

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TEXT = 500;

    private final Attributes entries;

    PluginManifest(Attributes entries) {
        this.entries = entries;
        refuse("Class-Path", "a plugin brings what it uses in its own JAR");
        refuse("Plugin-Class", "what a plugin class did, an extension does in its constructor, or in Lifecycle");
        refuse("Plugin-Dependencies", "plugins do not build on each other");
    }

    private void refuse(String entry, String because) {
        if (!optional(entry).isEmpty()) {
            throw new PluginProblem(
                    "bad-manifest", "The manifest has “%s”: %s. Leave it out.".formatted(entry, because));
        }
    }

    String id() {
        var id = required("Plugin-Id");
        if (id.length() > LONGEST_ID || !id.matches(ID)) {
            throw new PluginProblem(
                    "bad-manifest",
                    "The Plugin-Id “%s” must be lower case letters, digits and single dashes, at most %d."
                            .formatted(id, LONGEST_ID));
        }
        return id;
    }

    String version() {
        var version = required("Plugin-Version");
        if (!Version.isValid(version)) {
            throw new PluginProblem(
                    "bad-manifest", "The Plugin-Version “%s” is not a semantic version like 1.4.0.".formatted(version));
        }
        return version;
    }

    /** The range of API versions, which must include this one. */
    String requires() {
        var requires = required("Plugin-Requires");
        boolean fits;
        try {
            fits = new DefaultVersionManager().checkVersionConstraint(PluginApi.VERSION, requires);
        } catch (RuntimeException unreadable) {
            throw new PluginProblem(
                    "bad-manifest",
                    "The Plugin-Requires “%s” is not a range like “>=1.0.0 & <2.0.0”.".formatted(requires),
                    unreadable);
        }
        if (!fits) {
            throw new PluginProblem(
                    "wrong-api-version",
                    "The plugin needs the plugin API in version “%s”, and this portal has %s."
                            .formatted(requires, PluginApi.VERSION));
        }
        return requires;
    }

    String provider() {
        return required("Plugin-Provider");
    }

    String license() {
        return required("Plugin-License");
    }

    String nameOr(String id) {
        var name = optional("Plugin-Name");
        return name.isEmpty() ? id : name;
    }

    String description() {
        return optional("Plugin-Description");
    }

    /** Written as {@code name = reason; name = reason}. */
    List<PermissionRequest> permissions() {
        var requests = new ArrayList<PermissionRequest>();
        for (var request : optional("Plugin-Permissions").split(";")) {
            if (!request.isBlank()) {
                requests.add(permission(request));
            }
        }
        return List.copyOf(requests);
    }

    private static PermissionRequest permission(String request) {
        var nameAndReason = request.split("=", 2);
        var name = nameAndReason[0].strip();
        var permission = Permission.named(name)
                .orElseThrow(() -> new PluginProblem(
                        "unknown-permission",
                        "Plugin-Permissions has “%s”. There are: %s."
                                .formatted(
                                        name,
                                        Arrays.stream(Permission.values())
                                                .map(Permission::slug)
                                                .collect(Collectors.joining(", ")))));
        if (nameAndReason.length < 2 || nameAndReason[1].isBlank()) {
            throw new PluginProblem(
                    "bad-manifest",
                    "Plugin-Permissions gives no reason for “%s”. Write “%s = why”, for the administrator."
                            .formatted(name, name));
        }
        return new PermissionRequest(permission, nameAndReason[1].strip());
    }

    private String required(String entry) {
        var value = optional(entry);
        if (value.isEmpty()) {
            throw new PluginProblem(
                    "bad-manifest",
                    "The manifest has no “%s”. The parent POM cocreate-plugin-parent writes it.".formatted(entry));
        }
        return value;
    }

    private String optional(String entry) {
        var value = entries.getValue(entry);
        if (value == null) {
            return "";
        }
        if (value.length() > LONGEST_TEXT) {
            throw new PluginProblem(
                    "bad-manifest",
                    "“%s” in the manifest is longer than %d characters.".formatted(entry, LONGEST_TEXT));
        }
        return value.strip();
    }
}
