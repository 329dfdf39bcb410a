package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.jar.PluginProblem;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing after the other: PF4J is not thread safe, and two upgrades at once would be hard to reason about. */
final class LifecycleThread {

    private static final Logger LOG = LoggerFactory.getLogger(LifecycleThread.class);

    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(null, work, "plugin-lifecycle", 0, false);
        thread.setContextClassLoader(LifecycleThread.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    });

    /** Waits for its turn and for the result. */
    <T> T run(Callable<T> work) {
        try {
            return executor.submit(work).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
            throw new PluginProblem("interrupted", "Nobody waited for the plugin; it goes on behind.", stopWaiting);
        } catch (RejectedExecutionException ended) {
            throw new PluginProblem("host-closed", "The portal is shutting down.", ended);
        }
    }

    /** Does it some time, without anybody waiting. */
    void later(Runnable work) {
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException failed) {
                    LOG.error("A change of plugins failed", failed);
                }
            });
        } catch (RejectedExecutionException ended) {
            LOG.debug("Nothing changes any more", ended);
        }
    }

    void end() {
        executor.shutdown();
    }
}
