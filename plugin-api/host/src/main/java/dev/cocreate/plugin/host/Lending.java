package dev.cocreate.plugin.host;

import dev.cocreate.plugin.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lends services of the portal to one version of a plugin: called with the portal's context class loader, which its libraries
 * look into, and taken back when that version ends.
 */
final class Lending {

    private final String plugin;
    private final Consumer<Throwable> unexpected;
    private volatile boolean over;

    /** @param unexpected told what the portal itself failed with */
    Lending(String plugin, Consumer<Throwable> unexpected) {
        this.plugin = plugin;
        this.unexpected = unexpected;
    }

    /** From now on every service says that the plugin has stopped. */
    void end() {
        over = true;
    }

    <S> S lend(Class<S> type, S service) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(proxy, service, method, arguments)));
    }

    private @Nullable Object call(Object proxy, Object service, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (over) {
            throw new IllegalStateException("The plugin %s has stopped.".formatted(plugin));
        }
        var thread = Thread.currentThread();
        var plugins = thread.getContextClassLoader();
        thread.setContextClassLoader(Lending.class.getClassLoader());
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException thrown) {
            throw told(thrown.getTargetException(), plugins);
        } finally {
            thread.setContextClassLoader(plugins);
        }
    }

    private static Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "service " + proxy.getClass().getInterfaces()[0].getSimpleName();
        };
    }

    /** A problem is the plugin's to read, and so is what comes from its own code; whatever else the portal failed with is not. */
    private Throwable told(Throwable thrown, ClassLoader plugins) {
        if (thrown instanceof Problem
                || thrown instanceof IllegalArgumentException
                || thrown instanceof IllegalStateException
                || thrown instanceof Error
                || thrown.getClass().getClassLoader() == plugins) {
            return thrown;
        }
        unexpected.accept(thrown);
        return new IllegalStateException("The portal failed: " + thrown);
    }
}
