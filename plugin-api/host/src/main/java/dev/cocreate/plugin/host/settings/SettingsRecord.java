package dev.cocreate.plugin.host.settings;

import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.settings.Settings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plugin's settings record and its present value. Its methods, except {@link #now()} and {@link #form()}, run the plugin's
 * code, so they belong in its threads.
 */
public final class SettingsRecord<T extends Record> implements Settings<T> {

    private final Class<T> type;
    private final List<SettingsField> fields;
    private volatile T value;

    public SettingsRecord(Class<T> type, Map<String, String> values) {
        this.type = type;
        this.fields = Arrays.stream(type.getRecordComponents())
                .map(component -> new FieldOf(component).read())
                .toList();
        this.value = make(values);
    }

    public Class<T> type() {
        return type;
    }

    public SettingsForm form() {
        return new SettingsForm(fields);
    }

    @Override
    public T now() {
        return value;
    }

    /** Takes over kept values. */
    public void set(Map<String, String> values) {
        value = make(values);
    }

    /** Says what is wrong with values that somebody typed. */
    public SettingsForm.Errors check(Map<String, String> values) {
        var errors = new LinkedHashMap<String, String>();
        for (var field : fields) {
            new FieldCheck(field)
                    .problemWith(values.getOrDefault(field.name(), field.initially()))
                    .ifPresent(problem -> errors.put(field.name(), problem));
        }
        if (errors.isEmpty()) {
            try {
                make(values);
            } catch (PluginProblem refused) {
                errors.put("", refused.getMessage());
            }
        }
        return new SettingsForm.Errors(errors);
    }

    private T make(Map<String, String> values) {
        var components = type.getRecordComponents();
        var arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = parse(components[i].getType(), usable(fields.get(i), values));
        }
        try {
            return canonicalConstructor(components).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new PluginProblem(
                    "bad-settings",
                    String.valueOf(refused.getTargetException().getMessage()),
                    refused.getTargetException());
        } catch (ReflectiveOperationException impossible) {
            throw new PluginProblem("bad-settings", "The settings record cannot be made: " + impossible, impossible);
        }
    }

    private static String usable(SettingsField field, Map<String, String> values) {
        var kept = values.get(field.name());
        return kept != null && new FieldCheck(field).problemWith(kept).isEmpty() ? kept : field.initially();
    }

    private Constructor<T> canonicalConstructor(RecordComponent[] components) throws NoSuchMethodException {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }

    private static Object parse(Class<?> type, String text) {
        try {
            if (type == int.class) {
                return Integer.parseInt(text);
            }
            if (type == long.class) {
                return Long.parseLong(text);
            }
            if (type == double.class) {
                return Double.parseDouble(text);
            }
        } catch (NumberFormatException bad) {
            throw new PluginProblem("bad-settings", "“%s” is not a number in range.".formatted(text), bad);
        }
        if (type == boolean.class) {
            return Boolean.parseBoolean(text);
        }
        return type.isEnum() ? constant(type, text) : text;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PluginProblem("bad-settings", "There is no choice “%s”.".formatted(name)));
    }
}
