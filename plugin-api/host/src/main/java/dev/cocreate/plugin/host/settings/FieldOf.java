package dev.cocreate.plugin.host.settings;

import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.settings.Setting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the form's field off a component of the record. */
final class FieldOf {

    private final RecordComponent component;
    private final Optional<Setting> setting;

    FieldOf(RecordComponent component) {
        this.component = component;
        this.setting = Optional.ofNullable(component.getAnnotation(Setting.class));
    }

    SettingsField read() {
        var kind = kind();
        boolean text = kind == SettingsField.Kind.TEXT || kind == SettingsField.Kind.SECRET;
        var size = constraint(Size.class);
        var choices = choices();
        return new SettingsField(
                component.getName(),
                setting.map(Setting::label).filter(label -> !label.isEmpty()).orElse(component.getName()),
                setting.map(Setting::help).orElse(""),
                kind,
                initially(kind, choices),
                constraint(NotBlank.class).isPresent(),
                text
                        ? size.map(s -> (long) s.min()).filter(min -> min > 0)
                        : constraint(Min.class).map(Min::value),
                text
                        ? size.map(s -> (long) s.max()).filter(max -> max < Integer.MAX_VALUE)
                        : constraint(Max.class).map(Max::value),
                constraint(Pattern.class).map(Pattern::regexp),
                choices,
                setting.map(Setting::lines).orElse(1));
    }

    private SettingsField.Kind kind() {
        var type = component.getType();
        if (type == String.class) {
            return setting.map(Setting::secret).orElse(false) ? SettingsField.Kind.SECRET : SettingsField.Kind.TEXT;
        }
        if (type == int.class || type == long.class) {
            return SettingsField.Kind.WHOLE_NUMBER;
        }
        if (type == double.class) {
            return SettingsField.Kind.NUMBER;
        }
        if (type == boolean.class) {
            return SettingsField.Kind.SWITCH;
        }
        if (type.isEnum()) {
            return SettingsField.Kind.CHOICE;
        }
        throw new PluginProblem(
                "bad-settings",
                "The setting “%s” is a %s. Settings are String, int, long, double, boolean or an enum."
                        .formatted(component.getName(), type.getSimpleName()));
    }

    private List<String> choices() {
        var constants = component.getType().getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants)
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
    }

    private String initially(SettingsField.Kind kind, List<String> choices) {
        var given = setting.map(Setting::initially).orElse("");
        if (!given.isEmpty()) {
            return given;
        }
        return switch (kind) {
            case TEXT, SECRET -> "";
            case WHOLE_NUMBER, NUMBER -> "0";
            case SWITCH -> "false";
            case CHOICE -> choices.get(0);
        };
    }

    /** Constraints may not stand on components, so the compiler puts them on the accessor and the field. */
    private <A extends Annotation> Optional<A> constraint(Class<A> type) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(type));
    }
}
