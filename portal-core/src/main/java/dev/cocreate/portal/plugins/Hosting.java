package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.HostLimits;
import dev.cocreate.plugin.host.PluginHost;
import dev.cocreate.plugin.host.Portal;
import dev.cocreate.plugin.host.Services;
import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.portal.platform.metrics.Metrics;
import dev.cocreate.portal.platform.settings.Operator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node's host of plugins, and what it is given of the portal. */
@ApplicationScoped
class Hosting implements Portal {
    private static final Logger log = LoggerFactory.getLogger(Hosting.class);

    private final Instance<Offered<?>> services;
    private final Clock clock;
    private final InstalledPlugins installed;
    private final PluginHost host;

    @Inject
    Hosting(
            @Any Instance<Offered<?>> services,
            Clock clock,
            InstalledPlugins installed,
            Operator operator,
            Metrics metrics) {
        this.services = services;
        this.clock = clock;
        this.installed = installed;
        this.host = new PluginHost(folder(operator), this, HostLimits.USUAL);
        count(metrics.registry(), host);
    }

    private static void count(MeterRegistry registry, PluginHost host) {
        Gauge.builder("cocreate.plugins.running", host, now -> now.snapshot().running())
                .description("Plugins that run on this node")
                .register(registry);
        Gauge.builder(
                        "cocreate.plugins.loaders.alive",
                        host,
                        now -> now.snapshot().unloadedButAlive())
                .description("Class loaders of unloaded plugins still in memory; if it only grows, one leaks")
                .register(registry);
        Gauge.builder(
                        "cocreate.plugins.threads.stuck",
                        host,
                        now -> now.snapshot().stuckThreads())
                .description("Threads of stopped plugins that do not end")
                .register(registry);
    }

    private static Path folder(Operator operator) {
        return operator.home().map(home -> Path.of(home, "plugins")).orElseGet(() -> {
            try {
                return Files.createTempDirectory("cocreate-plugins-");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    PluginHost host() {
        return host;
    }

    @Override
    public Services services(PluginDescriptor plugin) {
        var offered = new Services();
        for (var service : services) {
            with(offered, service, plugin);
        }
        return offered;
    }

    private static <S> void with(Services offered, Offered<S> service, PluginDescriptor plugin) {
        offered.with(service.type(), service.of(new AskingPlugin(plugin.id(), plugin.version(), plugin.name())));
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void gaveUp(PluginDescriptor plugin, String reason) {
        log.warn("Plugin {} {} is switched off: {}", plugin.id(), plugin.version(), reason);
        var thread = new Thread(() -> installed.giveUp(plugin, reason), "plugin-given-up");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void close() {
        host.close();
    }
}
