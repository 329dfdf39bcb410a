package dev.cocreate.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The team gives as many ideas as it may at once a status, an answer and a tag. */
final class Bulk {
    static final int IDEAS = 1_000;

    private Bulk() {}

    static Duration of(Portal portal, List<Long> ideas) throws IOException, InterruptedException {
        var ids = ideas.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + portal.address().getPort() + "/api/v1/ideas/bulk"))
                .header("Authorization", "Bearer " + Readers.ADMINISTRATOR)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"ideas": [%s], "status": "review", "answer": "We look at all of **these** this week.", "tags": ["looked-at"]}""".formatted(ids)))
                .build();
        var begun = System.nanoTime();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The change was not made: " + answer.statusCode() + " " + answer.body());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
