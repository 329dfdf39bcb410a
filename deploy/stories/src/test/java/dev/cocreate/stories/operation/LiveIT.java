package dev.cocreate.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.OpenPage;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Open pages hear what others do, on every node, a thousand of them on one, and nobody waits for the slow ones. */
class LiveIT {
    private static final int MANY = 1000;
    /** Whoever opens a page needs a thread while it is being opened. */
    private static final int AT_ONCE = 10;

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aThousandOpenPagesHearOfOneVoteWithoutAThreadEach() {
        var id = Given.idea("A thousand watch this");
        var pages = new ArrayList<OpenPage>();
        try {
            try (var first = OpenPage.at(Portal.first(), "/live?ideas=" + id, client(0))) {
                await().atMost(SOON).until(() -> first.latest("idea").isPresent());
            }
            var threads = metric("jvm_threads_live_threads");
            while (pages.size() < MANY) {
                var more = IntStream.range(pages.size(), pages.size() + AT_ONCE)
                        .mapToObj(i -> OpenPage.at(Portal.first(), "/live?ideas=" + id, client(i)))
                        .toList();
                pages.addAll(more);
                await().atMost(SOON)
                        .until(() -> more.stream()
                                .allMatch(page -> page.latest("idea", "votes").equals("0")));
            }
            assertThat(metric("cocreate_live_pages")).isGreaterThanOrEqualTo(MANY);

            Given.vote(id, Cast.chen());

            await().atMost(SOON)
                    .until(() -> pages.stream()
                            .allMatch(page -> page.latest("idea", "votes").equals("1")));
            assertThat(metric("jvm_threads_live_threads") - threads).isLessThan(20);
        } finally {
            pages.forEach(OpenPage::close);
        }
    }

    @Test
    void whoReadsNothingDelaysNobody() throws IOException {
        var id = Given.idea("Somebody is asleep");
        // As much as no buffer between here and there holds.
        Portal.first()
                .change(
                        "insert into idea (title, language, board_id, status_id, final) select repeat('Zz', 60), 'en', board_id,"
                                + " status_id, true from idea, generate_series(1, 290) where id = ?",
                        Long.parseLong(id));
        var long290 = Portal.first().find(Long.class, "select id from idea where title = repeat('Zz', 60)").stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        var asleep = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 30; i++) {
                asleep.add(neverReading("/live?ideas=" + id + "," + long290, client(2 + i)));
            }
            try (var awake = OpenPage.at(Portal.first(), "/live?ideas=" + id, client(1))) {
                for (var votes = 0; votes <= 3; votes++) {
                    var counted = String.valueOf(votes);
                    await().atMost(SOON)
                            .until(() -> awake.latest("idea", "votes").equals(counted));
                    Given.vote(id, Cast.customer(votes));
                }
            }
        } finally {
            for (var socket : asleep) {
                socket.close();
            }
            Portal.first().change("delete from idea where title = repeat('Zz', 60)");
        }
    }

    @Test
    void whatHappensOnOneNodeIsHeardOnTheOther() {
        var id = Given.idea("Heard everywhere");
        try (var here = OpenPage.at(Portal.first(), "/live?ideas=" + id, client(1));
                var there = OpenPage.at(Portal.second(), "/live?ideas=" + id, client(1))) {
            await().atMost(SOON)
                    .until(() -> here.latest("idea").isPresent()
                            && there.latest("idea").isPresent());

            Given.vote(id, Cast.chen());
            await().atMost(SOON).until(() -> there.latest("idea", "votes").equals("1"));

            Api.as(Cast.ada()).at(Portal.second()).put("/api/v1/ideas/" + id + "/vote");
            await().atMost(SOON).until(() -> here.latest("idea", "votes").equals("2"));
        }
    }

    @Test
    void whoComesBackIsToldWhatWasMissed() {
        var id = Given.idea("Missed something");
        Given.comment(id, Cast.chen(), "While you were away.");
        Given.comment(id, Cast.chen(), "And another one.");
        try (var page = OpenPage.at(
                        Portal.first(), "/live?comments=0&ideas=" + id, client(1), "Accept-Language", "de");
                var list = OpenPage.at(
                        Portal.first(),
                        "/live?fresh=true&board=general&since=" + (Long.parseLong(id) - 1),
                        client(1),
                        "Accept-Language",
                        "ar")) {
            await().atMost(SOON).until(() -> page.latest("news", "text").equals("2 neue Kommentare"));
            await().atMost(SOON).until(() -> !list.latest("news", "text").isEmpty());

            Given.status(id, "planned", "We build it.");

            await().atMost(SOON).until(() -> page.latest("news", "text").equals("Das Team hat geantwortet"));
            assertThat(page.latest("idea", "status")).isEqualTo("Geplant");
        }
    }

    @Test
    void aListIsToldOfNewIdeasOnceAndAPageOfAnotherBoardIsNot() {
        var known = Given.idea("The newest so far");
        try (var list = OpenPage.at(Portal.first(), "/live?fresh=true&since=" + known, client(1))) {
            var one = Given.idea(Cast.chen(), "Fresh as dew");
            await().atMost(SOON).until(() -> list.latest("news", "text").equals("1 new idea"));
            Given.vote(one, Cast.ben());
            Given.idea(Cast.chen(), "Fresh as bread");
            await().atMost(SOON).until(() -> list.latest("news", "text").equals("2 new ideas"));
            assertThat(list.told("news")).hasSize(2);
        }
    }

    @Test
    void itIsAStreamThatNothingHoldsBack() throws Exception {
        var id = Given.idea("Not compressed");
        var answer = ask("/live?ideas=" + id, "Accept-Encoding", "gzip", "X-Forwarded-For", client(1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        try (var body = answer.body()) {
            assertThat(new String(body.readNBytes(7), StandardCharsets.UTF_8)).isEqualTo("retry: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ideas=1,x", "comments=-1", "since=9e9", "answered=yesterday", "board=nowhere"})
    void whatCannotBeWatchedIsRefused(String query) {
        var answer = Api.withoutKey().get("/live?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly(query.replaceAll("=.*", ""));
    }

    @Test
    void nobodyTakesMoreConnectionsThanTheyCanLookAt() throws Exception {
        var session = "session=" + Web.of(Cast.stranger("Ottokar")).cookie("session");
        var open = new ArrayList<HttpResponse<InputStream>>();
        try {
            for (var i = 0; i < 20; i++) {
                open.add(ask("/live", "Cookie", session, "X-Forwarded-For", client(i)));
            }
            assertThat(open).extracting(HttpResponse::statusCode).containsOnly(200);

            var refused = ask("/live", "Cookie", session, "X-Forwarded-For", client(20));

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        } finally {
            for (var answer : open) {
                answer.body().close();
            }
        }
        // What is closed gives its place back.
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> ask("/live", "Cookie", session, "X-Forwarded-For", client(21))
                                .statusCode()
                        == 200);
    }

    private static HttpResponse<InputStream> ask(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Portal.first().address() + path))
                .headers(headers)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    }

    private static Socket neverReading(String path, String client) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Portal.first().address().getPort()));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + client + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String client(int number) {
        return "198.18." + number / 250 + "." + (1 + number % 250);
    }

    private static double metric(String name) {
        var metrics =
                Api.withoutKey().get("/metrics?token=" + Portal.METRICS_TOKEN).text();
        return Pattern.compile("(?m)^" + name + " (\\S+)")
                .matcher(metrics)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
