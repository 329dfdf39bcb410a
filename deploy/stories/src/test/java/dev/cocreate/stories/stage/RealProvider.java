package dev.cocreate.stories.stage;

import static org.awaitility.Awaitility.await;

import dev.cocreate.trial.TrialPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The OpenID provider that people of the stories have an account at, started when the first of them signs in by it. */
public final class RealProvider {
    public static final String NAME = "Fernhill ID";
    public static final String CLIENT = "cocreate";
    public static final String SECRET = "a secret: with %20 and &";
    public static final String PASSWORD = "open sesame";

    private static final String SLUG = "fernhill-id";
    private static final int PORT = TrialPortal.freePort();

    private static @Nullable Process process;

    private RealProvider() {}

    /** What it calls itself. */
    public static synchronized String issuer() {
        var issuer = "http://127.0.0.1:" + PORT;
        if (process == null) {
            process = start(issuer);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .until(() ->
                            Api.send(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                                                    .build())
                                            .status()
                                    == 200);
        }
        return issuer;
    }

    private static Process start(String issuer) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            System.getProperty("cocreate.provider"),
                            "--server.port=" + PORT,
                            "--issuer=" + issuer,
                            "--redirect=" + Portal.first().address() + "/sign-in/with/" + SLUG + "/back")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of(System.getProperty("cocreate.stage"), "provider.log")
                            .toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static synchronized void stop() {
        if (process != null) {
            process.destroy();
        }
    }
}
