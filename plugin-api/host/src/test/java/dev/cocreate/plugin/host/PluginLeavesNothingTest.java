package dev.cocreate.plugin.host;

import static dev.cocreate.plugin.host.PluginHostExtension.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.plugin.events.Event;
import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.ideas.IdeaDraft;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A class loader that stays is a leak that ends in an OutOfMemoryError some upgrades later. */
class PluginLeavesNothingTest {

    private static final int CYCLES = 25;

    @RegisterExtension
    private final PluginHostExtension tried = new PluginHostExtension();

    private static TestPlugin everything() {
        return TestPlugin.named("everything")
                .source("""
                        @Extension public class Everything implements IdeaPanel, IdeaGuard, EventListener, Lifecycle {
                            static final ThreadLocal<Object> LEFT_BEHIND = new ThreadLocal<>();
                            private final Settings<Words> words;
                            public Everything(Settings<Words> words) { this.words = words; }
                            public Optional<Panel> panel(IdeaView idea, Visitor visitor) {
                                LEFT_BEHIND.set(this);
                                return Optional.of(new Panel(words.now().greeting(), Html.text("")));
                            }
                            public Verdict beforeSubmit(IdeaDraft idea, Visitor author) { throw new Own(); }
                            public void on(Event event) { LEFT_BEHIND.set(this); }
                        }
                        """)
                .source("public record Words(@Setting(initially = \"Hi\") String greeting) {}")
                .source("public class Own extends RuntimeException {}")
                .source("""
                        @Extension @Path("words") public class WordsResource implements WebResource {
                            @GET @Produces("application/json") public Words get(@QueryParam("q") @Size(max = 3) String q) {
                                Everything.LEFT_BEHIND.set(this);
                                return new Words("Hi " + q);
                            }
                            @POST @Consumes("application/json") public String post(Words words) { return words.greeting(); }
                        }
                        """);
    }

    @Test
    void everyUnloadedClassLoaderIsCollected() throws Exception {
        TestServer.warmUp();
        var plugin = everything();
        try (var server = new TestServer(tried.host())) {
            for (int i = 0; i < CYCLES; i++) {
                tried.start(plugin.version("1.0." + i));
                use(server);
            }
            tried.host().stop("everything");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                System.gc();
                assertThat(tried.host().snapshot().unloadedButAlive()).isZero();
            });
        }
        assertThat(tried.host().snapshot().stuckThreads()).isZero();
    }

    private void use(TestServer server) throws Exception {
        assertThat(tried.panelTitles()).containsExactly("Hi");
        tried.host().guard(IdeaDraft.titled("Dark mode"), BEN);
        assertThat(tried.host()
                        .deliver("everything", new Event(1, "VoteCast", Instant.EPOCH, Optional.empty(), Map.of())))
                .isInstanceOf(Delivery.Taken.class);
        assertThat(get(server, "words?q=abc")).isEqualTo("{\"greeting\":\"Hi abc\"}");
        assertThat(get(server, "words?q=abcd")).contains("\"status\":400");
    }

    private static String get(TestServer server, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url("everything/" + path)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aPluginThatDoesNotStartIsCollectedToo() {
        for (int i = 0; i < CYCLES; i++) {
            try {
                tried.start(TestPlugin.named("bad").source("""
                                @Extension public class Bad implements Lifecycle {
                                    public void start() { throw new Own(); }
                                    static class Own extends RuntimeException {}
                                }
                                """));
            } catch (PluginProblem expected) {
                assertThat(expected.slug()).isEqualTo("start-failed");
            }
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            System.gc();
            assertThat(tried.host().snapshot().unloadedButAlive()).isZero();
        });
    }
}
