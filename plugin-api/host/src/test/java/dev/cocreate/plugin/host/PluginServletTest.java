package dev.cocreate.plugin.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PluginServletTest {

    private static final String RESOURCE = """
            @Extension @Path("prices") public class Prices implements WebResource {
                @GET @Produces("application/json") public Price get(@QueryParam("max") @Max(9) int max) { return new Price("EUR", max); }
                @POST @Consumes("application/json") @Produces("text/plain")
                public String post(@jakarta.validation.Valid Price price) { return price.currency() + price.amount(); }
                @GET @Path("here") public String here(@Context UriInfo uri, @QueryParam("q") String q) { return uri.getBaseUri().getPath() + uri.getPath() + q; }
                @GET @Path("gone") public String gone() { throw new NotFoundException(); }
                @GET @Path("broken") public String broken() { throw new IllegalStateException("secret"); }
                @GET @Path("slow") public String slow() throws Exception { Thread.sleep(60_000); return ""; }
                @GET @Path("hold") public String hold() throws Exception {
                    while (System.getProperty("held") != null) { Thread.sleep(5); }
                    return "held";
                }
            }
            """;

    /** Grizzly waits for more than the body when a request offers to go on in HTTP/2. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @RegisterExtension
    private final PluginHostExtension tried = new PluginHostExtension();

    @SuppressWarnings("NullAway.Init")
    private TestServer server;

    /** The first Jersey of a JVM takes seconds; the short waits below are not meant for it. */
    @BeforeAll
    static void jerseyIsWarm() throws Exception {
        TestServer.warmUp();
    }

    @BeforeEach
    void aShopIsOpen() throws Exception {
        server = new TestServer(tried.host());
        tried.start(shop("1.0.0"));
    }

    @AfterEach
    void itCloses() {
        server.close();
    }

    private static TestPlugin shop(String version) {
        return TestPlugin.named("shop")
                .version(version)
                .source(RESOURCE)
                .source("public record Price(@Size(min = 3, max = 3) String currency, int amount) {}")
                .source("""
                        @Extension @Path("version") public class Version implements WebResource {
                            @GET public String get() { return "%s"; }
                        }
                        """.formatted(version));
    }

    private HttpResponse<String> get(String path) {
        return http.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url(path)));
    }

    private HttpResponse<String> post(String body) {
        return http.sendAsync(
                        request("shop/prices")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .join();
    }

    @Test
    void aResourceAnswersBelowItsPluginsPath() {
        assertThat(get("shop/prices?max=5"))
                .returns(200, HttpResponse::statusCode)
                .returns("{\"amount\":5,\"currency\":\"EUR\"}", HttpResponse::body);
        assertThat(get("shop/prices/here?q=%C3%A4").body()).isEqualTo("/plugins/shop/prices/hereä");
    }

    @Test
    void aBodyIsReadAndChecked() {
        assertThat(post("{\"currency\":\"EUR\",\"amount\":3}").body()).isEqualTo("EUR3");
        assertThat(post("{\"currency\":\"EURO\",\"amount\":3}").statusCode()).isEqualTo(400);
        assertThat(post("{").statusCode()).isEqualTo(400);
    }

    @Test
    void aBadParameterIsTheClientsFault() {
        assertThat(get("shop/prices?max=50"))
                .returns(400, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("\"field\":\"max\""));
    }

    @Test
    void whatIsNotThereIs404() {
        for (var path :
                new String[] {"", "nobody", "nobody/prices", "shop", "shop/", "shop/nothing", "shop/prices/gone"}) {
            assertThat(get(path))
                    .as(path)
                    .returns(404, HttpResponse::statusCode)
                    .satisfies(answer -> assertThat(answer.headers().firstValue("Content-Type"))
                            .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json")));
        }
    }

    @Test
    void aFailureTellsNothingOfItsInside() {
        assertThat(get("shop/prices/broken"))
                .returns(500, HttpResponse::statusCode)
                .satisfies(answer ->
                        assertThat(answer.body()).doesNotContain("secret").contains("\"status\":500"));
    }

    @Test
    void aSlowResourceIsGivenUp() {
        assertThat(get("shop/prices/slow").statusCode()).isEqualTo(504);
    }

    @Test
    void moreRequestsThanAPluginBearsAreTurnedAway() {
        System.setProperty("held", "yes");
        var atWork = IntStream.range(0, 4)
                .mapToObj(
                        i -> http.sendAsync(request("shop/prices/hold").build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        await().untilAsserted(() -> assertThat(get("shop/version").statusCode()).isEqualTo(503));
        assertThat(get("shop/version"))
                .returns(503, HttpResponse::statusCode)
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1"));

        System.clearProperty("held");

        assertThat(atWork).allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("held"));
        await().untilAsserted(() -> assertThat(get("shop/version").statusCode()).isEqualTo(200));
    }

    @Test
    void noRequestFailsWhileThePluginIsUpgraded() {
        var on = new AtomicBoolean(true);
        var answers = new AtomicInteger();
        var bad = ConcurrentHashMap.<String>newKeySet();
        var clients = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    while (on.get()) {
                        var answer = get("shop/version");
                        answers.incrementAndGet();
                        if (answer.statusCode() != 200) {
                            bad.add(answer.statusCode() + " " + answer.body());
                        }
                    }
                }))
                .toList();
        for (int i = 1; i <= 10; i++) {
            int before = answers.get();
            tried.start(shop("1.0." + i));
            assertThat(get("shop/version").body()).isEqualTo("1.0." + i);
            await().untilAtomic(answers, greaterThan(before + 20));
        }
        on.set(false);
        clients.forEach(CompletableFuture::join);

        assertThat(bad).isEmpty();
    }

    @Test
    void aStoppedPluginIs404() {
        tried.host().stop("shop");

        assertThat(get("shop/version").statusCode()).isEqualTo(404);
    }
}
