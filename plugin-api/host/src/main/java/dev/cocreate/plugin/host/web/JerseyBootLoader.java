package dev.cocreate.plugin.host.web;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Jersey sees while it starts for a plugin: everything of the portal except the component providers. That of CDI keeps
 * class loaders in a static cache. The answer is an empty file, because Jersey asks elsewhere when there is none.
 */
final class JerseyBootLoader extends ClassLoader {

    private static final String HIDDEN = "META-INF/services/org.glassfish.jersey.server.spi.ComponentProvider";
    private static final URL EMPTY =
            Objects.requireNonNull(JerseyBootLoader.class.getResource("no-component-providers"), "an empty file");

    JerseyBootLoader() {
        super("jersey-boot", JerseyBootLoader.class.getClassLoader());
    }

    @Override
    public @Nullable URL getResource(String name) {
        return name.equals(HIDDEN) ? EMPTY : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(HIDDEN) ? Collections.enumeration(List.of(EMPTY)) : super.getResources(name);
    }
}
