package dev.cocreate.plugin.host;

import dev.cocreate.plugin.Lifecycle;
import dev.cocreate.plugin.host.calls.Breaker;
import dev.cocreate.plugin.host.calls.Call;
import dev.cocreate.plugin.host.calls.Outcome;
import dev.cocreate.plugin.host.calls.PluginThreads;
import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.host.load.ApiLoader;
import dev.cocreate.plugin.host.load.LoadedJar;
import dev.cocreate.plugin.host.load.UnloadedLoaders;
import dev.cocreate.plugin.host.settings.SettingsForm;
import dev.cocreate.plugin.host.web.PluginWeb;
import dev.cocreate.plugin.web.WebResource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One version of a plugin from start to stop. Begins and ends in the lifecycle thread; in between, any thread may call. */
final class RunningPlugin {

    private static final int PRELOADED = 300;

    private final PluginDescriptor descriptor;
    private final HostLimits limits;
    private final PluginLog log;
    private final LoadedJar jar;
    private final Lending lending;
    private final PluginThreads threads;
    private final Extensions extensions;
    private final PluginWeb web;
    private final Map<Class<?>, Breaker> breakers;

    private RunningPlugin(
            PluginDescriptor descriptor,
            HostLimits limits,
            PluginLog log,
            LoadedJar jar,
            Lending lending,
            PluginThreads threads,
            Extensions extensions) {
        this.descriptor = descriptor;
        this.limits = limits;
        this.log = log;
        this.jar = jar;
        this.lending = lending;
        this.threads = threads;
        this.extensions = extensions;
        this.web = new PluginWeb(descriptor.id(), extensions.of(WebResource.class), log);
        this.breakers = Point.ALL.stream()
                .map(Point::type)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        point -> new Breaker(limits.failuresAllowed(), limits.pause(), System::nanoTime)));
    }

    /** Loads and starts it, or leaves nothing behind and says why not. */
    static RunningPlugin start(
            PluginDescriptor descriptor,
            Path file,
            Map<String, String> settings,
            Portal portal,
            HostLimits limits,
            Ending ending) {
        var log = new PluginLog(descriptor.id());
        var jar = LoadedJar.open(file, ending.api());
        var threads =
                new PluginThreads(descriptor.id() + "-" + descriptor.version(), jar.loader(), limits.callsInFlight());
        var lending = new Lending(descriptor.id(), failed -> log.error("A service of the portal failed", failed));
        try {
            var extensions = startUp(descriptor, file, settings, portal, limits, log, jar, lending, threads);
            return new RunningPlugin(descriptor, limits, log, jar, lending, threads, extensions);
        } catch (RuntimeException | Error failed) {
            lending.end();
            ending.release(jar, threads, limits.stop());
            throw failed;
        }
    }

    private static Extensions startUp(
            PluginDescriptor descriptor,
            Path file,
            Map<String, String> settings,
            Portal portal,
            HostLimits limits,
            PluginLog log,
            LoadedJar jar,
            Lending lending,
            PluginThreads threads) {
        var names = jar.extensionClassNames();
        var loader = jar.loader();
        Outcome<Extensions> outcome = threads.run(
                () -> {
                    var extensions = new ExtensionMaker(descriptor, portal, log, lending, settings).make(names, loader);
                    for (var lifecycle : extensions.of(Lifecycle.class)) {
                        lifecycle.start();
                    }
                    LoadedJar.preload(loader, file, PRELOADED);
                    return extensions;
                },
                limits.start());
        if (outcome instanceof Outcome.Answered<Extensions> answered) {
            return answered.value();
        }
        if (outcome instanceof Outcome.Threw<Extensions> threw) {
            throw threw.thrown() instanceof PluginProblem problem
                    ? problem
                    : new PluginProblem(
                            "start-failed", "The plugin failed to start: " + threw.thrown(), threw.thrown());
        }
        throw new PluginProblem(
                "start-too-slow", "The plugin was not ready after %s seconds.".formatted(seconds(limits.start())));
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toMillis() / 1000.0).replaceFirst("\\.0$", "");
    }

    PluginDescriptor descriptor() {
        return descriptor;
    }

    Extensions extensions() {
        return extensions;
    }

    PluginWeb web() {
        return web;
    }

    /** Begins a call, unless the point is paused. Every call begun is to be {@linkplain #settle settled}. */
    <T> Call<T> begin(Class<?> point, Callable<T> work) {
        return breaker(point).allows() ? threads.begin(work) : Call.notMade(new Outcome.Paused<>());
    }

    /** Takes note of how a call ended; true when the plugin has failed so often that it should be stopped. */
    boolean settle(Class<?> point, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Answered<?>) {
            breaker(point).succeeded();
            return false;
        }
        if (outcome instanceof Outcome.Threw<?> threw) {
            log.error(point.getSimpleName() + " failed", threw.thrown());
            return failed(point);
        }
        if (outcome instanceof Outcome.Late<?>) {
            log.warn(point.getSimpleName() + " took too long");
            return failed(point);
        }
        return false;
    }

    /**
     * A web resource is not counted, because anybody could fail it at will, by closing or dripping a request; what protects the
     * portal there is the limit of calls at work.
     */
    private boolean failed(Class<?> point) {
        if (point == WebResource.class) {
            return false;
        }
        return breaker(point).failed() >= limits.pausesAllowed();
    }

    private Breaker breaker(Class<?> point) {
        var breaker = breakers.get(point);
        if (breaker == null) {
            throw new IllegalArgumentException(point + " is not an extension point");
        }
        return breaker;
    }

    void configure(Map<String, String> values) {
        extensions
                .settings()
                .ifPresent(settings -> inItsThread(() -> {
                    settings.set(values);
                    return true;
                }));
    }

    SettingsForm.Errors check(Map<String, String> values) {
        return extensions
                .settings()
                .map(settings -> inItsThread(() -> settings.check(values)))
                .orElse(SettingsForm.Errors.NONE);
    }

    private <T> T inItsThread(Callable<T> work) {
        var outcome = threads.run(work, limits.event());
        if (outcome instanceof Outcome.Answered<T> answered) {
            return answered.value();
        }
        if (outcome instanceof Outcome.Threw<T> threw && threw.thrown() instanceof PluginProblem problem) {
            throw problem;
        }
        throw new PluginProblem("settings-failed", "The plugin failed while it looked at its settings.");
    }

    PluginStatus status() {
        var paused = breakers.entrySet().stream()
                .filter(entry -> entry.getValue().isOpen())
                .map(entry -> entry.getKey().getSimpleName())
                .collect(Collectors.toUnmodifiableSet());
        return new PluginStatus(
                descriptor,
                PluginStatus.State.RUNNING,
                "",
                extensions.points(),
                extensions.settings().map(settings -> settings.form()).orElse(SettingsForm.NONE),
                paused);
    }

    /** Lets calls finish, says goodbye and unloads it. Never throws. */
    void end(Ending ending) {
        if (!threads.drain(limits.drain())) {
            log.warn("Stopped with %d calls still at work".formatted(threads.inFlight()));
        }
        for (var lifecycle : extensions.of(Lifecycle.class)) {
            goodbye("Lifecycle.stop", () -> {
                lifecycle.stop();
                return true;
            });
        }
        for (var closeable : extensions.closeable()) {
            goodbye("close", () -> {
                closeable.close();
                return true;
            });
        }
        goodbye("The web part", () -> {
            web.close();
            return true;
        });
        lending.end();
        ending.release(jar, threads, limits.stop());
    }

    private void goodbye(String what, Callable<Boolean> work) {
        var outcome = threads.run(work, limits.stop());
        if (outcome instanceof Outcome.Threw<Boolean> threw) {
            log.error(what + " failed", threw.thrown());
        } else if (outcome instanceof Outcome.Late<Boolean>) {
            log.warn(what + " took too long");
        }
    }

    /** What is left when a version ends, whether it ever started or not. */
    static final class Ending {

        private final ApiLoader api;
        private final UnloadedLoaders unloaded = new UnloadedLoaders();
        private final Queue<Thread> stuckThreads = new ConcurrentLinkedQueue<>();

        Ending(ApiLoader api) {
            this.api = api;
        }

        ApiLoader api() {
            return api;
        }

        int unloadedButAlive() {
            return unloaded.alive();
        }

        int stuckThreads() {
            stuckThreads.removeIf(thread -> !thread.isAlive());
            return stuckThreads.size();
        }

        /** In the lifecycle thread. */
        void release(LoadedJar jar, PluginThreads threads, Duration allowed) {
            stuckThreads.addAll(threads.end(allowed));
            var loader = jar.loader();
            jar.close();
            unloaded.watch(loader);
        }
    }
}
