package dev.cocreate.plugin.host.settings;

import java.util.List;
import java.util.Map;

/**
 * What an administrator can set in a plugin.
 *
 * @param fields in the order of the record; none when the plugin has no settings
 */
public record SettingsForm(List<SettingsField> fields) {

    public static final SettingsForm NONE = new SettingsForm(List.of());

    /** What is wrong with a form that was sent, by field; under the empty name what concerns several. */
    public record Errors(Map<String, String> byField) {

        public static final Errors NONE = new Errors(Map.of());

        public boolean isEmpty() {
            return byField.isEmpty();
        }
    }
}
