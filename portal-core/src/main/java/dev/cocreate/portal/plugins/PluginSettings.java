package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.settings.SettingsField;
import dev.cocreate.plugin.host.settings.SettingsForm;
import dev.cocreate.portal.platform.settings.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a plugin's settings: secret ones are kept encrypted and never shown. */
@ApplicationScoped
class PluginSettings {
    private final Vault vault;

    @Inject
    PluginSettings(Vault vault) {
        this.vault = vault;
    }

    /** All values, readable, for the plugin. */
    Map<String, String> values(InstalledPlugin plugin) {
        var values = new HashMap<>(plugin.settings());
        plugin.secrets().forEach((name, secret) -> vault.open(secret).ifPresent(text -> values.put(name, text)));
        return values;
    }

    /** What was typed; a secret that was left empty stays as it is. */
    Map<String, String> typed(InstalledPlugin plugin, SettingsForm form, Map<String, String> typed) {
        var before = values(plugin);
        var values = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var text = typed.getOrDefault(field.name(), field.kind() == SettingsField.Kind.SWITCH ? "false" : "");
            values.put(
                    field.name(),
                    field.isSecret() && text.isEmpty() ? before.getOrDefault(field.name(), field.initially()) : text);
        }
        return values;
    }

    /** The part of the values that may be kept readable. */
    static Map<String, String> readable(SettingsForm form, Map<String, String> values) {
        return part(form, values, false);
    }

    /** The other part, encrypted. */
    Map<String, String> encrypted(SettingsForm form, Map<String, String> values) {
        var secrets = part(form, values, true);
        secrets.replaceAll((name, text) -> vault.seal(text));
        return secrets;
    }

    private static Map<String, String> part(SettingsForm form, Map<String, String> values, boolean secret) {
        var part = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var value = values.get(field.name());
            if (field.isSecret() == secret && value != null) {
                part.put(field.name(), value);
            }
        }
        return part;
    }
}
