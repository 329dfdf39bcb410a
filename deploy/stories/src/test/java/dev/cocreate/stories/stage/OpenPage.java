package dev.cocreate.stories.stage;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A page that is open and hears what others do, without a browser around it. */
public final class OpenPage implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Ear ear = new Ear();

    private OpenPage(HttpRequest request) {
        CLIENT.sendAsync(request, BodyHandlers.fromLineSubscriber(ear));
    }

    /** At this node, from this address, with more headers: names and values in turn. */
    public static OpenPage at(Portal node, String path, String client, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(node.address() + path))
                .header("Accept", "text/event-stream")
                .header("X-Forwarded-For", client);
        return new OpenPage((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** What it was told in events of this name, the latest last. */
    public List<JsonObject> told(String event) {
        return ear.events.stream()
                .filter(told -> told.name().equals(event))
                .map(Event::json)
                .toList();
    }

    /** The latest that it was told. */
    public Optional<JsonObject> latest(String event) {
        var told = told(event);
        return told.isEmpty() ? Optional.empty() : Optional.of(told.get(told.size() - 1));
    }

    /** A part of the latest that it was told; empty text when it was told nothing. */
    public String latest(String event, String field) {
        return latest(event).map(told -> told.getString(field)).orElse("");
    }

    /** Whether the portal ended it. */
    public boolean isOver() {
        return ear.over;
    }

    @Override
    public void close() {
        ear.cancel();
    }

    private record Event(String name, String data) {
        JsonObject json() {
            try (var reader = Json.createReader(new StringReader(data))) {
                return reader.readObject();
            }
        }
    }

    /** Puts lines together to events. */
    private static final class Ear implements Flow.Subscriber<String> {
        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Flow.Subscription> whenOpen = new CompletableFuture<>();
        private volatile boolean over;
        private String name = "";

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            whenOpen.complete(subscription);
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                events.add(new Event(name, line.substring(6)));
            }
        }

        @Override
        public void onError(Throwable gone) {
            // Whoever opened it sees that it hears no more.
        }

        @Override
        public void onComplete() {
            over = true;
        }

        void cancel() {
            whenOpen.thenAccept(Flow.Subscription::cancel);
        }
    }
}
