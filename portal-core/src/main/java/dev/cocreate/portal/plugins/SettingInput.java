package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.settings.SettingsField;
import dev.cocreate.plugin.host.settings.SettingsForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A field of a plugin's settings form with what stands in it.
 *
 * @param kind in lower case: {@code text}, {@code secret}, {@code whole_number}, {@code number}, {@code switch}, {@code choice}
 * @param error what is wrong with what was typed; empty when nothing is
 */
public record SettingInput(
        String name,
        String label,
        String help,
        String kind,
        List<String> choices,
        int lines,
        String value,
        String error) {
    /** Before the names of settings, so that none is mistaken for another field of the form. */
    static final String PREFIX = "setting.";

    static SettingInput of(
            SettingsField field, Map<String, String> kept, Map<String, String> typed, SettingsForm.Errors errors) {
        var value = typed.getOrDefault(field.name(), kept.getOrDefault(field.name(), field.initially()));
        return new SettingInput(
                PREFIX + field.name(),
                field.label(),
                field.help(),
                field.kind().name().toLowerCase(Locale.ROOT),
                field.choices(),
                field.lines(),
                field.isSecret() ? "" : value,
                errors.byField().getOrDefault(field.name(), ""));
    }

    public boolean is(String other) {
        return kind.equals(other);
    }

    public boolean isFaulty() {
        return !error.isEmpty();
    }
}
