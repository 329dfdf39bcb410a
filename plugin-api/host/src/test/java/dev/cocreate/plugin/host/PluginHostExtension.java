package dev.cocreate.plugin.host;

import dev.cocreate.plugin.Page;
import dev.cocreate.plugin.host.jar.JarLimits;
import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.host.jar.Trust;
import dev.cocreate.plugin.ideas.IdeaSearch;
import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.ideas.Ideas;
import dev.cocreate.plugin.people.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A host with a portal of two ideas, and waits short enough for a test. */
final class PluginHostExtension implements BeforeEachCallback, AfterEachCallback, Portal {

    static final IdeaView IDEA = IdeaView.titled("Dark mode").withVotes(7);
    static final Visitor BEN = Visitor.guest(Locale.ENGLISH);

    static final HostLimits SHORT = new HostLimits(
            JarLimits.USUAL,
            4,
            Duration.ofSeconds(3),
            Duration.ofMillis(300),
            Duration.ofMillis(500),
            Duration.ofMillis(400),
            Duration.ofMillis(300),
            Duration.ofMillis(400),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            3,
            Duration.ofMillis(50),
            3);

    final List<String> gaveUp = new CopyOnWriteArrayList<>();
    private final HostLimits limits;
    private Path folder = Path.of("");
    private Optional<PluginHost> host = Optional.empty();

    PluginHostExtension() {
        this(SHORT);
    }

    PluginHostExtension(HostLimits limits) {
        this.limits = limits;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        beforeEach();
    }

    void beforeEach() throws IOException {
        folder = Files.createTempDirectory("plugins-");
        host = Optional.of(new PluginHost(folder, this, limits));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        host().close();
    }

    PluginHost host() {
        return host.orElseThrow();
    }

    Path folder() {
        return folder;
    }

    PluginStatus start(TestPlugin plugin) {
        return start(plugin, Map.of());
    }

    PluginStatus start(TestPlugin plugin, Map<String, String> settings) {
        return host().start(host().inspect(plugin.jar(), Trust.UNSIGNED_ALLOWED), settings);
    }

    List<String> panelTitles() {
        return host().panels(IDEA, BEN).stream()
                .map(shown -> shown.panel().title())
                .toList();
    }

    @Override
    public Services services(PluginDescriptor plugin) {
        return new Services().with(Ideas.class, ideas());
    }

    private static Ideas ideas() {
        return new Ideas() {
            @Override
            public Optional<IdeaView> find(String id) {
                return id.equals(IDEA.id()) ? Optional.of(IDEA) : Optional.empty();
            }

            @Override
            public List<IdeaView> top(int limit) {
                return List.of(IDEA, IdeaView.titled("Export"));
            }

            @Override
            public Page<IdeaView> list(IdeaSearch search, String after, int limit) {
                return new Page<>(top(limit), Optional.empty());
            }
        };
    }

    @Override
    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    }

    @Override
    public void gaveUp(PluginDescriptor plugin, String reason) {
        gaveUp.add(plugin.id());
    }
}
