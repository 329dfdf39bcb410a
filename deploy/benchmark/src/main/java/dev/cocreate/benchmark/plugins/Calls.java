package dev.cocreate.benchmark.plugins;

import dev.cocreate.plugin.host.Offer;
import dev.cocreate.plugin.host.calls.Outcome;
import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.pages.IdeaPanel;
import dev.cocreate.plugin.people.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to ask a plugin, beside what it answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Calls {
    private static final Duration ALLOWED = Duration.ofSeconds(1);
    private static final IdeaView IDEA = IdeaView.titled("Dark mode").withVotes(7);
    private static final Visitor GUEST = Visitor.guest(Locale.ENGLISH);

    private @Nullable Alone alone;

    @Setup
    public void start() throws IOException {
        alone = new Alone();
        alone.start(Copies.of(Path.of(System.getProperty("cocreate.hello", ""))).named("hello", "1.0.0"));
    }

    @TearDown
    public void stop() {
        there().close();
    }

    private Alone there() {
        if (alone == null) {
            throw new IllegalStateException("not started");
        }
        return alone;
    }

    /** Who implements a point. */
    @Benchmark
    public List<Offer<IdeaPanel>> lookUp() {
        return there().host().points().of(IdeaPanel.class);
    }

    /** A call with a deadline, in the plugin's thread. */
    @Benchmark
    public Outcome<?> askWithDeadline() {
        var points = there().host().points();
        return points.ask(points.of(IdeaPanel.class).get(0), ALLOWED, panel -> panel.panel(IDEA, GUEST));
    }
}
