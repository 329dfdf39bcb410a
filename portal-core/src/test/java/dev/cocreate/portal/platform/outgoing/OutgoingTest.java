package dev.cocreate.portal.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cocreate.portal.platform.outgoing.OutgoingProblem.Why;
import dev.cocreate.portal.platform.settings.Operator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingTest {
    private static final String ALLOWED = "127.0.0.1";
    private static final String NOT_ALLOWED = "127.0.0.2";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        server.setExecutor(threads);
        server.createContext("/small", exchange -> answer(exchange, 200, "small"));
        server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(2_000)));
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().getQuery());
            answer(exchange, 302, "");
        });
        server.createContext("/around", exchange -> {
            exchange.getResponseHeaders().add("Location", "/around");
            answer(exchange, 302, "");
        });
        server.createContext("/drops", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (over.getCount() > 0) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
        });
        server.createContext("/silent", exchange -> {
            try {
                over.await();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void anAnswerIsTakenWhole() throws OutgoingProblem {
        var reply = toTheAllowed().send(Call.get(at("small")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("small");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1",
                "http://2130706433",
                "http://[::1]",
                "http://[::ffff:127.0.0.1]",
                "http://localhost",
                "http://0.0.0.0"
            })
    void whatLiesInThisMachineIsRefusedHoweverItIsWritten(String host) {
        var usual = new Outgoing(Operator.of(Map.of()));

        fails(Why.PRIVATE_ADDRESS, () -> usual.send(Call.get(URI.create(host + ":" + port() + "/small"))));
        assertThat(asked).isEmpty();
    }

    @Test
    void theOperatorMayAllowIt() throws OutgoingProblem {
        var allowed = new Outgoing(Operator.of(Map.of("COCREATE_PRIVATE_ADDRESSES", "allow")));

        assertThat(allowed.send(Call.get(URI.create("http://127.0.0.1:" + port() + "/small")))
                        .isOk())
                .isTrue();
    }

    @Test
    void aRedirectToThisMachineIsRefused() {
        fails(
                Why.PRIVATE_ADDRESS,
                () -> toTheAllowed().send(Call.get(at("away?http://inside.test:" + port() + "/small"))));
        assertThat(asked).containsExactly("/away");
    }

    @Test
    void aNameThatLeadsElsewhereAMomentLaterIsRefusedThen() throws OutgoingProblem {
        var names = new Names(ALLOWED, NOT_ALLOWED);
        var outgoing = new Outgoing(names, address -> address.getHostAddress().equals(ALLOWED), false);

        assertThat(outgoing.send(Call.get(at("small")).with("Connection", "close"))
                        .isOk())
                .isTrue();
        fails(Why.PRIVATE_ADDRESS, () -> outgoing.send(Call.get(at("small"))));
        assertThat(asked).containsExactly("/small");
    }

    @Test
    void aNameThatAlsoLeadsInsideIsRefused() {
        var outgoing = new Outgoing(
                new Names(ALLOWED + " " + NOT_ALLOWED),
                address -> address.getHostAddress().equals(ALLOWED),
                false);

        fails(Why.PRIVATE_ADDRESS, () -> outgoing.send(Call.get(at("small"))));
    }

    @Test
    void redirectsAreFollowedAFewTimes() throws OutgoingProblem {
        assertThat(toTheAllowed().send(Call.get(at("away?/small"))).text()).isEqualTo("small");
        fails(Why.TOO_MANY_REDIRECTS, () -> toTheAllowed().send(Call.get(at("around"))));
    }

    @Test
    void whatIsSentIsSentToNobodyElse() throws OutgoingProblem {
        assertThat(toTheAllowed()
                        .send(Call.post(at("away?/small"), "text/plain", "secret"))
                        .status())
                .isEqualTo(302);
        var withSecret =
                Call.get(at("away?http://other.test:" + port() + "/small")).with("Authorization", "Bearer x");
        fails(Why.NO_ADDRESS, () -> toTheAllowed().send(withSecret));
        assertThat(asked).containsExactly("/away", "/away");
    }

    @Test
    void anAnswerHasALimit() {
        fails(Why.TOO_LARGE, () -> toTheAllowed().send(Call.get(at("large")).within(Duration.ofSeconds(5), 1_999)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "drops"})
    void aCallHasAnEnd(String path) {
        fails(
                Why.TOO_SLOW,
                () -> toTheAllowed().send(Call.get(at(path)).within(Duration.ofMillis(300), Integer.MAX_VALUE - 8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://outside.test/", "file:///etc/passwd", "http://ada:secret@outside.test/", "/small"})
    void whatIsNoAddressIsNotCalled(String address) {
        fails(Why.NO_ADDRESS, () -> toTheAllowed().send(Call.get(URI.create(address))));
    }

    @Test
    void whereNobodyListensNobodyAnswers() {
        server.stop(0);

        fails(Why.UNREACHABLE, () -> toTheAllowed().send(Call.get(at("small"))));
    }

    @Test
    void aNameThatNobodyHasIsUnknown() {
        fails(Why.UNKNOWN_HOST, () -> toTheAllowed().send(Call.get(URI.create("http://nowhere.test/"))));
    }

    private static Outgoing toTheAllowed() {
        return new Outgoing(
                new Names(ALLOWED), address -> address.getHostAddress().equals(ALLOWED), false);
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        exchange.sendResponseHeaders(status, text.isEmpty() ? -1 : text.length());
        exchange.getResponseBody().write(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        exchange.close();
    }

    private URI at(String path) {
        return URI.create("http://outside.test:" + port() + "/" + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void fails(Why why, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        OutgoingProblem.class,
                        problem -> assertThat(problem.why()).isEqualTo(why));
    }

    /** The outside is where it is said to be, one answer after the other; the inside is where no call may go. */
    private static final class Names implements DnsResolver {
        private final Deque<String> outside;

        Names(String... outside) {
            this.outside = new ArrayDeque<>(List.of(outside));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = switch (host) {
                case "outside.test", "other.test" -> outside.size() > 1 ? outside.remove() : outside.element();
                case "inside.test" -> NOT_ALLOWED;
                default -> throw new UnknownHostException(host);
            };
            var found = addresses.split(" ");
            var resolved = new InetAddress[found.length];
            for (var i = 0; i < found.length; i++) {
                resolved[i] = InetAddress.getByName(found[i]);
            }
            return resolved;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
