package dev.cocreate.benchmark.plugins;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.people.Visitor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Loading, using and unloading a plugin, over and over.
 *
 * @param many how often
 * @param alive class loaders that are still there after collecting
 * @param files open files more than before
 * @param each how long one took on average
 */
public record Cycles(int many, int alive, long files, Duration each) {
    private static final int LOOKS = 50;

    public static Cycles of(Copies copies, int many) throws IOException, InterruptedException {
        var jar = copies.named("cycling", "1.0.0");
        try (var alone = new Alone()) {
            cycle(alone, jar);
            var filesBefore = openFiles();
            var begun = System.nanoTime();
            for (var i = 0; i < many; i++) {
                cycle(alone, jar);
            }
            var each = Duration.ofNanos((System.nanoTime() - begun) / many);
            return new Cycles(many, aliveAfterCollecting(alone), openFiles() - filesBefore, each);
        }
    }

    private static void cycle(Alone alone, byte[] jar) {
        alone.start(jar);
        var panels = alone.host().panels(IdeaView.titled("Dark mode"), Visitor.guest(Locale.ENGLISH));
        if (panels.size() != 1) {
            throw new IllegalStateException("The plugin shows " + panels.size() + " panels.");
        }
        alone.host().remove("cycling");
    }

    private static int aliveAfterCollecting(Alone alone) throws InterruptedException {
        for (var i = 0; i < LOOKS && alone.host().snapshot().unloadedButAlive() > 0; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return alone.host().snapshot().unloadedButAlive();
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
