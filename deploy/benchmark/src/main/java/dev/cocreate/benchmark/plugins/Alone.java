package dev.cocreate.benchmark.plugins;

import dev.cocreate.plugin.host.HostLimits;
import dev.cocreate.plugin.host.PluginHost;
import dev.cocreate.plugin.host.Portal;
import dev.cocreate.plugin.host.Services;
import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.host.jar.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;

/** A host without a portal around it. */
final class Alone implements Portal, AutoCloseable {
    private final PluginHost host;

    Alone() throws IOException {
        host = new PluginHost(Files.createTempDirectory("plugins-"), this, HostLimits.USUAL);
    }

    PluginHost host() {
        return host;
    }

    void start(byte[] jar) {
        host.start(host.inspect(jar, Trust.UNSIGNED_ALLOWED), Map.of());
    }

    @Override
    public Services services(PluginDescriptor plugin) {
        return new Services();
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void gaveUp(PluginDescriptor plugin, String reason) {
        throw new IllegalStateException(reason);
    }

    @Override
    public void close() {
        host.close();
    }
}
