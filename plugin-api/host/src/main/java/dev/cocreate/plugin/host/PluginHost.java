package dev.cocreate.plugin.host;

import dev.cocreate.plugin.events.Event;
import dev.cocreate.plugin.host.jar.JarInspection;
import dev.cocreate.plugin.host.jar.PluginFolder;
import dev.cocreate.plugin.host.jar.PluginJar;
import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.host.jar.Trust;
import dev.cocreate.plugin.host.load.ApiLoader;
import dev.cocreate.plugin.host.settings.SettingsForm;
import dev.cocreate.plugin.ideas.IdeaDraft;
import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.people.Visitor;
import dev.cocreate.plugin.scores.Inputs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins of this node. What changes them waits its turn in the lifecycle thread and returns when it is done; what calls
 * them never waits for that.
 */
public final class PluginHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);

    private final Portal portal;
    private final HostLimits limits;
    private final PluginFolder folder;
    private final JarInspection inspection;
    private final LifecycleThread lifecycle = new LifecycleThread();
    private final RunningPlugin.Ending ending;
    private final Running running = new Running(this::giveUp);

    /** What does not run but is known, by id. */
    private final Map<String, PluginStatus> resting = new ConcurrentHashMap<>();

    private final Points points = new Points(running);
    private final Panels panels;
    private final Guards guards;
    private final Scorers scorers;
    private final Listeners listeners;

    /** @param folder where this node keeps the JARs it has loaded; it belongs to the host, and is emptied */
    public PluginHost(Path folder, Portal portal, HostLimits limits) {
        this.portal = portal;
        this.limits = limits;
        this.folder = new PluginFolder(folder);
        this.folder.clear();
        this.inspection = new JarInspection(limits.jar());
        this.ending = new RunningPlugin.Ending(new ApiLoader(PluginHost.class.getClassLoader()));
        this.panels = new Panels(points, limits.panels());
        this.guards = new Guards(points, limits.guard());
        this.scorers = new Scorers(points, limits.score());
        this.listeners = new Listeners(running, limits.event());
        Rehearsal.play();
    }

    /**
     * Says whether a JAR may be loaded and what it asks for, without running any of it.
     *
     * @throws PluginProblem when it may not
     */
    public PluginJar inspect(byte[] jar, Trust trust) {
        return inspection.inspect(jar, trust);
    }

    /**
     * Starts a plugin. If a version of it runs, the new one starts beside it; when it is ready, calls go to it, and the old one
     * finishes what it has and ends.
     *
     * @param settings the values kept for it, by field
     * @throws PluginProblem when it did not start; a version that ran before runs on
     */
    public PluginStatus start(PluginJar jar, Map<String, String> settings) {
        return lifecycle.run(() -> {
            var descriptor = jar.descriptor();
            var old = running.find(descriptor.id());
            RunningPlugin plugin;
            try {
                var file = folder.keep(jar);
                plugin = RunningPlugin.start(descriptor, file, settings, portal, limits, ending);
            } catch (PluginProblem problem) {
                if (old.isEmpty()) {
                    resting.put(descriptor.id(), PluginStatus.failed(descriptor, problem.getMessage()));
                }
                throw problem;
            }
            running.put(plugin);
            resting.remove(descriptor.id());
            old.ifPresent(version -> replaced(version, plugin));
            LOG.info("Plugin {} {} runs", descriptor.id(), descriptor.version());
            return plugin.status();
        });
    }

    private void replaced(RunningPlugin old, RunningPlugin by) {
        old.end(ending);
        if (!old.descriptor().fileName().equals(by.descriptor().fileName())) {
            folder.forget(old.descriptor());
        }
    }

    /** Lets a plugin finish what it has and unloads it. Nothing happens when it does not run. */
    public void stop(String id) {
        lifecycle.run(() -> {
            running.find(id).ifPresent(plugin -> end(plugin, PluginStatus.stopped(plugin.descriptor())));
            return true;
        });
    }

    /** Stops a plugin and forgets it, file and all. */
    public void remove(String id) {
        lifecycle.run(() -> {
            running.find(id).ifPresent(plugin -> end(plugin, PluginStatus.stopped(plugin.descriptor())));
            var known = resting.remove(id);
            if (known != null) {
                folder.forget(known.plugin());
            }
            return true;
        });
    }

    private void end(RunningPlugin plugin, PluginStatus status) {
        var descriptor = plugin.descriptor();
        running.remove(descriptor.id());
        resting.put(descriptor.id(), status);
        plugin.end(ending);
        LOG.info("Plugin {} {} has stopped", descriptor.id(), descriptor.version());
    }

    /** Comes from the threads of requests, perhaps from several at once. */
    private void giveUp(RunningPlugin plugin) {
        lifecycle.later(() -> {
            var descriptor = plugin.descriptor();
            if (running.find(descriptor.id()).filter(plugin::equals).isPresent()) {
                var reason = "It kept failing and was stopped. Its log tells more.";
                end(plugin, PluginStatus.failed(descriptor, reason));
                portal.gaveUp(descriptor, reason);
            }
        });
    }

    /** Says what is wrong with settings that somebody typed; nothing when the plugin does not run. */
    public SettingsForm.Errors checkSettings(String id, Map<String, String> values) {
        return running.find(id).map(plugin -> plugin.check(values)).orElse(SettingsForm.Errors.NONE);
    }

    /** Hands a running plugin the values now kept for it. */
    public void configure(String id, Map<String, String> values) {
        running.find(id).ifPresent(plugin -> plugin.configure(values));
    }

    public HostSnapshot snapshot() {
        var all = new TreeMap<>(resting);
        running.all().forEach(plugin -> all.put(plugin.descriptor().id(), plugin.status()));
        return new HostSnapshot(List.copyOf(all.values()), ending.unloadedButAlive(), ending.stuckThreads());
    }

    /** The panels for the page of an idea, of all plugins that answer in time, by plugin id. */
    public List<PluginPanel> panels(IdeaView idea, Visitor visitor) {
        return panels.of(idea, visitor);
    }

    /** What all guards say, asked one after the other; one that fails or is late counts as having allowed. */
    public GuardAnswer guard(IdeaDraft draft, Visitor author) {
        return guards.ask(draft, author);
    }

    /** The scorers of all running plugins; of several with one id the first, by plugin id. */
    public List<RunningScorer> scorers() {
        return scorers.all();
    }

    /**
     * Has a scorer score an idea, and the same idea with inputs that are a little otherwise.
     *
     * @param cases the idea's own inputs first
     */
    public ScoreAnswer score(String scorer, List<Inputs> cases) {
        return scorers.score(scorer, cases);
    }

    /** The ids of the running plugins that listen to events. */
    public Set<String> listeners() {
        return listeners.plugins();
    }

    /** Brings an event to a plugin, and waits until it has taken it. */
    public Delivery deliver(String id, Event event) {
        return listeners.deliver(id, event);
    }

    /** The way to any extension, for points that have no method here. */
    public Points points() {
        return points;
    }

    Running running() {
        return running;
    }

    HostLimits limits() {
        return limits;
    }

    /** Stops all plugins. */
    @Override
    public void close() {
        lifecycle.run(() -> {
            List.copyOf(running.all()).forEach(plugin -> end(plugin, PluginStatus.stopped(plugin.descriptor())));
            return true;
        });
        lifecycle.end();
    }
}
