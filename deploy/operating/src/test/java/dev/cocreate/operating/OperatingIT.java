package dev.cocreate.operating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.trial.TrialPortal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does to the distribution, and what happens to it. */
class OperatingIT {
    private static final String KEY = "key-of-the-operator";
    private static final String IDEAS = "/api/v1/ideas?status=any&limit=100";
    private static final String CHANGELOG = "/api/v1/changelog";

    @TempDir
    Path folder;

    @Test
    void itStartsWithTheSampleIsKilledStartsAgainForgetsItAndStops() throws Exception {
        var settings = TrialPortal.in(folder.resolve("data"))
                .with("PORT", Integer.toString(TrialPortal.freePort()))
                .with("COCREATE_LOG", "json")
                .with("COCREATE_DEMO", "small")
                .with("COCREATE_ADMIN_TOKEN", KEY);
        var killed = settings.start().awaitReady();
        var link = killed.adminLink().orElseThrow();
        assertThat(link).startsWith(killed.address() + "/admin-link/");
        assertThat(status(URI.create(link))).isEqualTo(200);
        assertThat(settings.run("health")).isEqualTo("ready");
        var sample = count(killed, IDEAS);
        assertThat(sample).as("ideas of the sample").isBetween(25, 40);
        assertThat(count(killed, CHANGELOG)).isPositive();

        // A second one on the same data, and one on the same port, are refused in one line; this one goes on.
        assertThat(refused(settings)).contains("is in use by another portal").hasLineCount(1);
        assertThat(refused(TrialPortal.in(folder.resolve("other"))
                        .with("PORT", Integer.toString(killed.address().getPort()))))
                .contains("is taken; stop what listens there, or set PORT to another one")
                .hasLineCount(1);
        assertThat(settings.run("admin-link"))
                .startsWith(killed.address() + "/admin-link/")
                .isNotEqualTo(link);

        // The launcher alone is killed; the next one has to cope with a portal and a PostgreSQL that are left over.
        killed.process().destroyForcibly();
        killed.awaitEnd();

        var portal = settings.start().awaitReady();
        assertThat(status(URI.create(link)))
                .describedAs("what was committed is there")
                .isEqualTo(200);
        assertThat(count(portal, IDEAS)).isEqualTo(sample);
        assertThat(removeSample(portal)).isEqualTo(303);
        assertThat(count(portal, IDEAS)).isZero();
        assertThat(count(portal, CHANGELOG)).isZero();
        var family = portal.process().descendants().toList();
        assertThat(portal.stop()).isZero();
        assertThat(family).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(folder.resolve("data/postgres/data/postmaster.pid")).doesNotExist();

        assertThat(settings.run("admin-link"))
                .describedAs("without a portal that runs")
                .contains("/admin-link/");
        assertThat(settings.run("health")).isEqualTo("not ready");
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var usual = TrialPortal.in(folder.resolve("data"));

        assertThat(refused(usual.with("PORT", "http")))
                .startsWith("cocreate: PORT=http is no port")
                .hasLineCount(1);
        assertThat(refused(usual.with("HOST", "192.0.2.1")))
                .contains("set HOST and PORT to an address of this machine")
                .hasLineCount(1);
        assertThat(refused(TrialPortal.in(file))).contains("cannot be written").hasLineCount(1);
        assertThat(refused(usual.with("DATABASE_URL", "mysql://db")))
                .contains("DATABASE_URL is not usable")
                .hasLineCount(1);
        assertThat(refused(usual.with("JAVA_HOME", folder.toString())))
                .contains("install a JDK 17 or newer")
                .hasLineCount(1);
        assertThat(TrialPortal.in(folder.resolve("none")).run("admin-link"))
                .contains("start it first")
                .hasLineCount(1);
        assertThat(usual.run("frobnicate")).contains("There is no command frobnicate");
    }

    @Test
    void aDatabaseThatCannotBeReachedEndsTheStart() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(refused(TrialPortal.in(folder)
                        .with("DATABASE_URL", "postgresql://ada:secret@127.0.0.1:" + port + "/ideas")))
                .contains("The database at 127.0.0.1:" + port + "/ideas cannot be reached")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    private static String refused(TrialPortal.Settings settings) {
        try (var portal = settings.start()) {
            assertThat(portal.awaitEnd()).isEqualTo(78);
            return portal.output().strip();
        }
    }

    private static int count(TrialPortal portal, String path) throws IOException, InterruptedException {
        var list = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(portal.address().resolve(path))
                                .header("Authorization", "Bearer " + KEY)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(list.statusCode()).isEqualTo(200);
        return list.body().split("\"title\":", -1).length - 1;
    }

    private static int removeSample(TrialPortal portal) throws IOException, InterruptedException {
        var form = HttpRequest.BodyPublishers.ofString("sure=yes");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(portal.address().resolve("/admin/sample/remove"))
                                .header("Authorization", "Bearer " + KEY)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(form)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int status(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
