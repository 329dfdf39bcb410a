package dev.cocreate.plugin.host.calls;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one version of a plugin, made when needed and gone with it. */
public final class PluginThreads {

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final String name;
    private final ClassLoader loader;
    private final Gate gate;
    private final AtomicInteger count = new AtomicInteger();
    private final Set<Thread> alive = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor pool;

    /** @param limit how many calls may be at work at once */
    public PluginThreads(String name, ClassLoader loader, int limit) {
        this.name = name;
        this.loader = loader;
        this.gate = new Gate(limit);
        // The gate is the limit: a thread that has just left it may not be back in the pool yet.
        this.pool = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    }

    private Thread thread(Runnable work) {
        Runnable counted = () -> {
            try {
                work.run();
            } finally {
                alive.remove(Thread.currentThread());
            }
        };
        // No inherited thread-locals: those of a request must not live on in a plugin.
        var thread = new Thread(null, counted, "plugin-" + name + "-" + count.incrementAndGet(), 0, false);
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        alive.add(thread);
        return thread;
    }

    /** Begins a call, unless the plugin is closed or full. */
    public <T> Call<T> begin(Callable<T> work) {
        return switch (gate.enter()) {
            case CLOSED -> Call.notMade(new Outcome.Closed<>());
            case FULL -> Call.notMade(new Outcome.Busy<>());
            case IN -> {
                var call = new Call<>(work, gate::leave);
                pool.execute(call);
                yield call;
            }
        };
    }

    /** Runs something in the plugin's threads that does not count as a call: making, starting and stopping it. */
    public <T> Outcome<T> run(Callable<T> work, Duration allowed) {
        var call = new Call<>(work, () -> {});
        pool.execute(call);
        return call.await(System.nanoTime() + allowed.toNanos());
    }

    public int inFlight() {
        return gate.inside();
    }

    /** Lets no more calls in and waits for those at work; false when some did not end. */
    public boolean drain(Duration allowed) {
        gate.close();
        try {
            return gate.drain(allowed);
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the threads, and returns those that would not. */
    public List<Thread> end(Duration allowed) {
        gate.close();
        pool.shutdownNow();
        try {
            pool.awaitTermination(allowed.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
        }
        return alive.stream().filter(Thread::isAlive).toList();
    }
}
