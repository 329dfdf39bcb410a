package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.jar.Trust;
import dev.cocreate.portal.platform.settings.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins that come along with the portal. They are plugins like any other, and administrators may switch them off or remove them. */
@ApplicationScoped
class DeliveredPlugins {
    private static final Logger log = LoggerFactory.getLogger(DeliveredPlugins.class);

    private final InstalledPlugins installed;
    private final Hosting hosting;
    private final Operator operator;

    @Inject
    DeliveredPlugins(InstalledPlugins installed, Hosting hosting, Operator operator) {
        this.installed = installed;
        this.hosting = hosting;
        this.operator = operator;
    }

    /** Installs what is new; the portal starts whatever becomes of it. */
    void install() {
        for (var jar : jars()) {
            try {
                var bytes = Files.readAllBytes(jar);
                installed.deliver(
                        hosting.host().inspect(bytes, Trust.UNSIGNED_ALLOWED).descriptor(), bytes);
            } catch (IOException | RuntimeException failed) {
                log.error("{} came along and could not be installed", jar.getFileName(), failed);
            }
        }
    }

    private List<Path> jars() {
        var folder = operator.plugins().map(Path::of).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder.get(), "*.jar")) {
            var jars = new ArrayList<Path>();
            files.forEach(jars::add);
            jars.sort(null);
            return jars;
        } catch (IOException unreadable) {
            log.error("{} cannot be read", folder.get(), unreadable);
            return List.of();
        }
    }
}
