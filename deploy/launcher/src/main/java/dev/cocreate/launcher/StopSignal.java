package dev.cocreate.launcher;

import java.util.concurrent.CompletableFuture;
import sun.misc.Signal;

/**
 * Ctrl-C, SIGTERM, or a terminal that was closed. Handled instead of left to shutdown hooks, which run all at once, while the
 * portal and PostgreSQL have to end one after the other; and because a service that was stopped has not failed.
 */
final class StopSignal {

    private final CompletableFuture<Void> given = new CompletableFuture<>();

    private StopSignal() {}

    static StopSignal installed() {
        var stop = new StopSignal();
        for (var name : new String[] {"INT", "TERM", "HUP"}) {
            Signal.handle(new Signal(name), signal -> stop.given.complete(null));
        }
        return stop;
    }

    boolean isGiven() {
        return given.isDone();
    }

    void awaitOr(CompletableFuture<?> other) {
        CompletableFuture.anyOf(given, other).join();
    }
}
