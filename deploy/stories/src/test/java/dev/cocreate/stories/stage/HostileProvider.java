package dev.cocreate.stories.stage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** Something that speaks as a provider does, and says whatever a story has it say. */
public final class HostileProvider implements AutoCloseable {
    public static final String CLIENT = "the portal";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final RsaJsonWebKey key = key("first");
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final List<Map<String, String>> asked = new ArrayList<>();

    private HostileProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, 404, "<p>Nothing is here."));
        server.createContext("/.well-known/", exchange -> answer(exchange, 200, itself(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, 200, keys()));
        server.createContext("/token", this::exchange);
        server.createContext("/another/.well-known/", exchange -> answer(exchange, 200, itself(issuer())));
        server.createContext("/page/.well-known/", exchange -> answer(exchange, 200, "<p>Welcome!"));
        server.createContext(
                "/nowhere/.well-known/",
                exchange -> answer(exchange, 200, "{\"issuer\": \"" + issuer() + "/nowhere\"}"));
        server.createContext("/large/.well-known/", exchange -> answer(exchange, 200, " ".repeat(10_000_000)));
        server.createContext("/silent/.well-known/", exchange -> {
            try {
                over.await();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    public static HostileProvider open() {
        try {
            return new HostileProvider();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A key that this provider does not publish, unless it is its own. */
    public static RsaJsonWebKey key(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it signs with and publishes. */
    public RsaJsonWebKey key() {
        return key;
    }

    /** The token for whoever brings this code, once. */
    public void tell(String code, String token) {
        tokens.put(code, token);
    }

    /** A field of what was sent to the token endpoint last. */
    public synchronized String lastAsked(String field) {
        return asked.get(asked.size() - 1).getOrDefault(field, "");
    }

    private synchronized void exchange(HttpExchange exchange) throws IOException {
        var fields = Stream.of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        asked.add(fields);
        var token = tokens.remove(fields.getOrDefault("code", ""));
        if (token == null) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            answer(
                    exchange,
                    200,
                    Json.createObjectBuilder()
                            .add("token_type", "Bearer")
                            .add("access_token", "nothing to be had for it")
                            .add("id_token", token)
                            .build()
                            .toString());
        }
    }

    private String itself(String issuer) {
        return Json.createObjectBuilder()
                .add("issuer", issuer)
                .add("authorization_endpoint", issuer + "/authorize")
                .add("token_endpoint", issuer + "/token")
                .add("jwks_uri", issuer + "/keys")
                .add("response_types_supported", Json.createArrayBuilder().add("code"))
                .build()
                .toString();
    }

    private String keys() {
        return "{\"keys\": [" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
