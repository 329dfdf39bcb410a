package dev.cocreate.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The team gives as many ideas as it may at once a status, an answer and a tag. */
final class Bulk {
    static final int IDEAS = 1_000;

    private Bulk() {}

    static Duration of(Portal portal, List<Long> ideas) throws IOException, InterruptedException {
        var ids = ideas.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        var begun = System.nanoTime();
        portal.send("POST", "/api/v1/ideas/bulk", """
                {"ideas": [%s], "status": "review", "answer": "We look at all of **these** this week.", "tags": ["looked-at"]}""".formatted(ids));
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
