package dev.cocreate.plugin.host.load;

import dev.cocreate.plugin.PluginApi;
import dev.cocreate.plugin.host.jar.PluginProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** One version of one plugin in a class loader of its own. For the lifecycle thread only. */
public final class LoadedJar implements AutoCloseable {

    private final OnePluginManager manager;
    private final String id;

    private LoadedJar(OnePluginManager manager, String id) {
        this.manager = manager;
        this.id = id;
    }

    public static LoadedJar open(Path file, ApiLoader parent) {
        var manager = new OnePluginManager(file.resolveSibling(""), parent);
        try {
            var id = manager.loadPlugin(file);
            if (manager.startPlugin(id) != PluginState.STARTED) {
                manager.unloadPlugins();
                throw new PluginProblem(
                        "not-loaded", "The plugin could not be loaded from " + file.getFileName() + ".");
            }
            return new LoadedJar(manager, id);
        } catch (org.pf4j.PluginRuntimeException failed) {
            manager.unloadPlugins();
            throw new PluginProblem("not-loaded", "The plugin could not be loaded: " + failed.getMessage(), failed);
        }
    }

    public ClassLoader loader() {
        return manager.getPluginClassLoader(id);
    }

    /** The classes with {@code @Extension}, as the build found them; not yet loaded. */
    public List<String> extensionClassNames() {
        return manager.getExtensionClassNames(id).stream().sorted().toList();
    }

    /** Loads the classes of the JAR, at most that many, so that the first call need not; what cannot be loaded is not missed yet. */
    public static void preload(ClassLoader loader, Path file, int most) {
        try (var jar = new JarFile(file.toFile())) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/") && !name.contains("-info"))
                    .limit(most)
                    .forEach(name -> load(loader, name.substring(0, name.length() - ".class".length())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void load(ClassLoader loader, String path) {
        try {
            Class.forName(path.replace('/', '.'), false, loader);
        } catch (ClassNotFoundException | LinkageError notNeededPerhaps) {
            // A bundled library may offer to work with others that are not there.
        }
    }

    /** Closes the JAR and lets go of the class loader. */
    @Override
    public void close() {
        manager.unloadPlugin(id);
    }

    private static final class OnePluginManager extends DefaultPluginManager {

        private final ApiLoader parent;

        OnePluginManager(Path folder, ApiLoader parent) {
            super(folder);
            this.parent = parent;
            setSystemVersion(PluginApi.VERSION);
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return new ManifestPluginDescriptorFinder();
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return new JarPluginLoader(this) {
                @Override
                protected PluginClassLoader createPluginClassLoader(Path file, PluginDescriptor descriptor) {
                    return new PluginClassLoader(pluginManager, descriptor, parent, ClassLoadingStrategy.APD);
                }
            };
        }

        /** No plugin class: PF4J's own would have to be visible to plugins. */
        @Override
        protected PluginFactory createPluginFactory() {
            return PluginWithoutCode::new;
        }
    }

    private static final class PluginWithoutCode extends Plugin {
        PluginWithoutCode(PluginWrapper wrapper) {}
    }
}
