package dev.cocreate.plugin.host.load;

import dev.cocreate.plugin.host.jar.ApiPackages;
import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The parent of every plugin: the JDK, and of the portal exactly the plugin API. Resources are filtered as well, or a plugin
 * would find the portal's migrations and services.
 */
public final class ApiLoader extends ClassLoader {

    private final ClassLoader portal;

    /** @param portal sees the plugin API */
    public ApiLoader(ClassLoader portal) {
        super("plugin-api", ClassLoader.getPlatformClassLoader());
        this.portal = portal;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return ApiPackages.has(name) ? portal.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isOfTheApi(name) ? portal.getResource(name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isOfTheApi(name) ? portal.getResources(name) : super.getResources(name);
    }

    private static boolean isOfTheApi(String resource) {
        return resource.endsWith(".class")
                && ApiPackages.has(resource.substring(0, resource.length() - ".class".length())
                        .replace('/', '.'));
    }
}
