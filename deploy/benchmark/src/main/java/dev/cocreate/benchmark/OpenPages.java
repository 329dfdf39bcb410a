package dev.cocreate.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/**
 * Many people look at one idea while somebody votes for it.
 *
 * @param pages how many were open
 * @param heard how long it took until all of them were told
 * @param threads how many more the portal had with all pages open than with one
 * @param bytes how much more memory its JVM held then
 */
record OpenPages(int pages, Duration heard, long threads, long bytes) {
    private static final int MANY = 1000;
    private static final int AT_ONCE = 10;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static OpenPages of(Portal portal, long idea) throws IOException, InterruptedException {
        vote(portal, idea, "DELETE");
        var told = new CountDownLatch(MANY);
        open(portal, idea, 0, 1, told);
        var threads = portal.threads();
        var bytes = portal.resident();
        for (var i = 1; i < MANY; i += AT_ONCE) {
            open(portal, idea, i, Math.min(AT_ONCE, MANY - i), told);
        }
        threads = portal.threads() - threads;
        bytes = portal.resident() - bytes;
        var begun = System.nanoTime();
        vote(portal, idea, "PUT");
        if (!told.await(1, TimeUnit.MINUTES)) {
            throw new IOException(told.getCount() + " of " + MANY + " open pages were told nothing");
        }
        return new OpenPages(MANY, Duration.ofNanos(System.nanoTime() - begun), threads, bytes);
    }

    private static void open(Portal portal, long idea, int from, int many, CountDownLatch told)
            throws IOException, InterruptedException {
        var connected = new CountDownLatch(many);
        for (var i = from; i < from + many; i++) {
            // Each from a house of its own, for nobody may have so many pages open.
            var request = request(portal, "/live?ideas=" + idea)
                    .header("X-Forwarded-For", "198.18." + i / 250 + "." + (1 + i % 250));
            CLIENT.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(new Page(connected, told)));
        }
        if (!connected.await(1, TimeUnit.MINUTES)) {
            throw new IOException("The portal does not take " + (from + many) + " open pages");
        }
    }

    private static void vote(Portal portal, long idea, String method) throws IOException, InterruptedException {
        var request = request(portal, "/api/v1/ideas/" + idea + "/vote")
                .header("Authorization", "Bearer " + Readers.ADMINISTRATOR)
                .header("On-Behalf-Of", Readers.address(0))
                .method(method, BodyPublishers.noBody());
        CLIENT.send(request.build(), BodyHandlers.discarding());
    }

    private static HttpRequest.Builder request(Portal portal, String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + portal.address().getPort() + path));
    }

    /** Counts the first thing it is told, which is how the idea stands, and the second, which is the vote. */
    private static final class Page implements Flow.Subscriber<String> {
        private final CountDownLatch connected;
        private final CountDownLatch told;
        private int events;

        Page(CountDownLatch connected, CountDownLatch told) {
            this.connected = connected;
            this.told = told;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("data: ")) {
                events++;
                if (events <= 2) {
                    (events == 1 ? connected : told).countDown();
                }
            }
        }

        @Override
        public void onError(Throwable gone) {
            // Whoever waits for it sees that it is not told.
        }

        @Override
        public void onComplete() {
            // As above.
        }
    }
}
