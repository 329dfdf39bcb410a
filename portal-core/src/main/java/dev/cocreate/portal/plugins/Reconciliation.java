package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.PluginHost;
import dev.cocreate.plugin.host.PluginStatus;
import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.host.jar.Trust;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings this node to what the table says, one change at a time. What failed is not tried again until the table changes. */
@ApplicationScoped
class Reconciliation {
    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    private final InstalledPlugins installed;
    private final PluginSettings settings;
    private final PluginListeners listeners;
    private final NodeReports reports;
    private final PluginHost host;
    private final ReentrantLock turn = new ReentrantLock();

    /** The generation that this node has followed, or could not, by plugin. */
    private final Map<String, Followed> followed = new ConcurrentHashMap<>();

    @Inject
    Reconciliation(
            InstalledPlugins installed,
            PluginSettings settings,
            PluginListeners listeners,
            NodeReports reports,
            Hosting hosting) {
        this.installed = installed;
        this.settings = settings;
        this.listeners = listeners;
        this.reports = reports;
        this.host = hosting.host();
    }

    /** Follows the table. */
    void run() {
        alone(() -> true);
    }

    /** Does something to this node's plugins and to the table, and then follows the table, whatever came of it. */
    <T> T alone(Callable<T> change) {
        turn.lock();
        try {
            return change.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            follow();
            turn.unlock();
        }
    }

    private void follow() {
        var wanted = installed.all();
        for (var plugin : wanted) {
            boolean running = isRunning(plugin);
            var before = followed.getOrDefault(plugin.id(), Followed.NOTHING);
            boolean isNew = before.generation() != plugin.generation();
            if (isNew || before.well() && running != plugin.enabled()) {
                followed.put(plugin.id(), new Followed(plugin.generation(), follow(plugin, running)));
            }
        }
        forgetOthers(wanted);
        listeners.follow(host.listeners());
    }

    /** The generation of the plugin that runs here, or an older one while it changes; 0 when this node could not follow. */
    long generation(String plugin) {
        var last = followed.getOrDefault(plugin, Followed.NOTHING);
        return last.well() ? last.generation() : 0;
    }

    private boolean isRunning(InstalledPlugin plugin) {
        return host.snapshot()
                .plugin(plugin.id())
                .filter(status -> status.state() == PluginStatus.State.RUNNING
                        && status.plugin().sha256().equals(plugin.sha256()))
                .isPresent();
    }

    /** False when this node could not follow. */
    private boolean follow(InstalledPlugin plugin, boolean running) {
        try {
            if (!plugin.enabled()) {
                host.stop(plugin.id());
                reports.report(plugin, PluginStatus.State.STOPPED, plugin.reason());
                return true;
            }
            if (running) {
                host.configure(plugin.id(), settings.values(plugin));
            } else {
                var jar = host.inspect(installed.jar(plugin.id()), Trust.UNSIGNED_ALLOWED);
                host.start(jar, settings.values(plugin));
            }
            reports.report(plugin, PluginStatus.State.RUNNING, "");
            return true;
        } catch (PluginProblem problem) {
            log.error("Plugin {} {} does not run here: {}", plugin.id(), plugin.version(), problem.getMessage());
            reports.report(plugin, PluginStatus.State.FAILED, problem.getMessage());
            return false;
        } catch (NotFoundProblem removed) {
            log.info("Plugin {} was removed meanwhile", plugin.id());
            return false;
        }
    }

    private void forgetOthers(List<InstalledPlugin> wanted) {
        var ids = wanted.stream().map(InstalledPlugin::id).collect(Collectors.toSet());
        for (var known : host.snapshot().plugins()) {
            if (!ids.contains(known.plugin().id())) {
                host.remove(known.plugin().id());
                followed.remove(known.plugin().id());
            }
        }
    }

    private record Followed(long generation, boolean well) {
        static final Followed NOTHING = new Followed(0, false);
    }
}
