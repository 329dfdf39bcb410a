package dev.cocreate.plugin.host.load;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts class loaders that were let go of and are still in memory. A number that only grows is a leak. */
public final class UnloadedLoaders {

    private static final Cleaner CLEANER = Cleaner.create();

    private final AtomicInteger alive = new AtomicInteger();

    public void watch(ClassLoader loader) {
        var counter = alive; // the action must not hold what it waits for
        counter.incrementAndGet();
        CLEANER.register(loader, counter::decrementAndGet);
    }

    /** How many have not been collected yet. */
    public int alive() {
        return alive.get();
    }
}
