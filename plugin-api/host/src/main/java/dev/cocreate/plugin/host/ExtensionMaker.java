package dev.cocreate.plugin.host;

import dev.cocreate.plugin.Log;
import dev.cocreate.plugin.Requires;
import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.host.settings.SettingsRecord;
import dev.cocreate.plugin.settings.Settings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Makes a plugin's extensions and hands each what its constructor asks for. Runs the plugin's code: in its threads only. */
final class ExtensionMaker {

    private final PluginDescriptor plugin;
    private final Portal portal;
    private final Log log;
    private final Services services;
    private final Lending lending;
    private final Map<String, String> settingValues;
    private @Nullable SettingsRecord<?> settings;

    ExtensionMaker(
            PluginDescriptor plugin, Portal portal, Log log, Lending lending, Map<String, String> settingValues) {
        this.plugin = plugin;
        this.portal = portal;
        this.log = log;
        this.services = portal.services(plugin);
        this.lending = lending;
        this.settingValues = settingValues;
    }

    Extensions make(List<String> classNames, ClassLoader loader) throws Exception {
        var classes = new ArrayList<Class<?>>();
        for (var name : classNames) {
            classes.add(load(name, loader));
        }
        classes.sort(Comparator.<Class<?>>comparingInt(ExtensionMaker::ordinal).thenComparing(Class::getName));
        var made = new ArrayList<>();
        for (var type : classes) {
            made.add(make(type));
        }
        return new Extensions(made, Optional.ofNullable(settings));
    }

    private Class<?> load(String name, ClassLoader loader) {
        try {
            var type = Class.forName(name, true, loader);
            checkPoints(type);
            return type;
        } catch (ClassNotFoundException | LinkageError broken) {
            throw new PluginProblem(
                    "does-not-link",
                    "The class %s cannot be loaded: %s. A plugin sees the JDK, the plugin API and what is in its own JAR."
                            .formatted(name, cause(broken)),
                    broken);
        }
    }

    private static String cause(Throwable broken) {
        return broken instanceof ExceptionInInitializerError && broken.getCause() != null
                ? broken.getCause().toString()
                : broken.toString();
    }

    private void checkPoints(Class<?> type) {
        var points = Point.ALL.stream()
                .map(Point::type)
                .filter(point -> point.isAssignableFrom(type))
                .toList();
        if (points.isEmpty()) {
            throw new PluginProblem(
                    "no-extension",
                    "The class %s has @Extension and implements no extension point of this portal. There are: %s."
                            .formatted(type.getName(), names()));
        }
        points.forEach(point -> checkPermission(point, type));
    }

    /** A point or service may only be used with the permission it needs. */
    private void checkPermission(Class<?> used, Class<?> by) {
        var needs = used.getAnnotation(Requires.class);
        if (needs != null && !plugin.mayUse(needs.value())) {
            var name = needs.value().slug();
            throw new PluginProblem(
                    "permission-missing",
                    "%s uses %s without the permission “%s”. Add to the POM: <plugin.permissions>%s = why</plugin.permissions>"
                            .formatted(by.getName(), used.getSimpleName(), name, name));
        }
    }

    private static int ordinal(Class<?> type) {
        var extension = type.getAnnotation(Extension.class);
        return extension == null ? 0 : extension.ordinal();
    }

    private Object make(Class<?> type) throws Exception {
        var constructor = onlyConstructor(type);
        var types = constructor.getGenericParameterTypes();
        var arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = argument(types[i], type);
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getTargetException() instanceof Error error) {
                throw error;
            }
            throw thrown.getTargetException() instanceof Exception exception ? exception : thrown;
        }
    }

    private static Constructor<?> onlyConstructor(Class<?> type) {
        var constructors = type.getDeclaredConstructors();
        boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        if (constructors.length != 1 || inner || Modifier.isAbstract(type.getModifiers())) {
            throw new PluginProblem(
                    "bad-extension",
                    "The extension %s must be a concrete class with exactly one constructor."
                            .formatted(type.getName()));
        }
        return constructors[0];
    }

    private Object argument(Type wanted, Class<?> by) {
        if (wanted == Log.class) {
            return log;
        }
        if (wanted == Clock.class) {
            return portal.clock();
        }
        if (wanted instanceof Class<?> type && services.find(type).isPresent()) {
            return service(type, by);
        }
        if (wanted instanceof ParameterizedType generic
                && generic.getRawType() == Settings.class
                && generic.getActualTypeArguments()[0] instanceof Class<?> type
                && type.isRecord()) {
            return settings(type.asSubclass(Record.class));
        }
        throw new PluginProblem(
                "bad-extension",
                "The constructor of %s asks for %s. It may ask for Log, Clock, Settings<a record of yours>, %s."
                        .formatted(by.getName(), wanted.getTypeName(), String.join(", ", services.names())));
    }

    private <S> S service(Class<S> type, Class<?> by) {
        checkPermission(type, by);
        return lending.lend(type, services.find(type).orElseThrow());
    }

    private SettingsRecord<?> settings(Class<? extends Record> type) {
        var known = settings;
        if (known == null) {
            known = new SettingsRecord<>(type, settingValues);
            settings = known;
        } else if (known.type() != type) {
            throw new PluginProblem(
                    "bad-settings",
                    "A plugin has one settings record; this one has %s and %s."
                            .formatted(known.type().getName(), type.getName()));
        }
        return known;
    }

    private static String names() {
        return Point.ALL.stream().map(point -> point.type().getSimpleName()).collect(Collectors.joining(", "));
    }
}
