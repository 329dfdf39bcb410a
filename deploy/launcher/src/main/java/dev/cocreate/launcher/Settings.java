package dev.cocreate.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the operator asked for, checked. The table of all settings is in the distribution's README.
 *
 * @param host the address to listen on
 * @param baseUrl how people reach the portal, without a slash at the end
 * @param home the data folder, absolute
 * @param database the operator's own database; when there is none, the launcher starts one
 * @param javaOptions for the portal's JVM, after the launcher's own
 * @param forPortal settings the launcher does not look into, passed on with their defaults
 */
record Settings(
        InetAddress host,
        int port,
        String baseUrl,
        Path home,
        Optional<Database> database,
        Optional<String> secret,
        List<String> javaOptions,
        Map<String, String> forPortal) {

    private static final int SHORTEST_SECRET = 8;

    static Settings from(Map<String, String> environment) {
        var given = new Given(environment);
        var host = host(given.text("HOST").orElse("127.0.0.1"));
        var port = port(given.text("PORT").orElse("8080"));
        var forPortal = new TreeMap<String, String>();
        forPortal.put("COCREATE_DEMO", given.oneOf("COCREATE_DEMO", "none", "none", "small"));
        forPortal.put("COCREATE_LOG", given.oneOf("COCREATE_LOG", "text", "text", "json"));
        forPortal.put(
                "COCREATE_LOG_LEVEL", given.oneOf("COCREATE_LOG_LEVEL", "info", "debug", "info", "warn", "error"));
        forPortal.put(
                "COCREATE_PRIVATE_ADDRESSES", given.oneOf("COCREATE_PRIVATE_ADDRESSES", "refuse", "refuse", "allow"));
        given.text("SMTP_URL").ifPresent(url -> forPortal.put("SMTP_URL", smtpUrl(url)));
        given.text("TRUSTED_PROXIES").ifPresent(proxies -> forPortal.put("TRUSTED_PROXIES", proxies));
        given.text("MAIL_FROM").ifPresent(sender -> forPortal.put("MAIL_FROM", sender));
        for (var token : List.of("COCREATE_ADMIN_TOKEN", "COCREATE_METRICS_TOKEN")) {
            given.text(token).ifPresent(text -> forPortal.put(token, secret(token, text)));
        }
        given.text("COCREATE_LIVE_PAGES")
                .ifPresent(pages -> forPortal.put("COCREATE_LIVE_PAGES", number("COCREATE_LIVE_PAGES", pages)));
        return new Settings(
                host,
                port,
                given.text("BASE_URL").map(Settings::baseUrl).orElse("http://localhost:" + port),
                home(given.text("COCREATE_HOME").orElse("data")),
                given.text("DATABASE_URL").map(DatabaseUrl::parse),
                given.text("COCREATE_SECRET").map(secret -> secret("COCREATE_SECRET", secret)),
                given.text("COCREATE_JAVA_OPTS")
                        .map(options -> List.of(options.split("\\s+")))
                        .orElse(List.of()),
                forPortal);
    }

    /** Where this machine reaches the portal. */
    String address() {
        var local =
                host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress().getHostAddress() : host.getHostAddress();
        return "http://" + (local.contains(":") ? "[" + local + "]" : local) + ":" + port;
    }

    private static InetAddress host(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new LaunchProblem(
                    "HOST=" + text + " is no address of this machine; use 127.0.0.1, 0.0.0.0 (all) or one that is.", e);
        }
    }

    /** Zero means any free port, which is what tests want. */
    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port == 0 ? freePort() : port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new LaunchProblem("PORT=" + text + " is no port; use a number from 1 to 65535 (0 takes any free one).");
    }

    private static String number(String name, String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new LaunchProblem(name + "=" + text + " is no number from 0 to 999999.");
        }
        return text;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchProblem("There is no free port on this machine: " + e.getMessage(), e);
        }
    }

    private static String baseUrl(String text) {
        try {
            var url = URI.create(text);
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && Set.of("", "/").contains(String.valueOf(url.getRawPath()))) {
                return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new LaunchProblem("BASE_URL=" + text
                + " is no address of a portal; write it as https://feedback.example.com, without a path.");
    }

    private static String smtpUrl(String text) {
        try {
            var url = URI.create(text);
            if (Set.of("smtp", "smtps").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the password in it.
        }
        throw new LaunchProblem(
                "SMTP_URL is not usable; write it as smtp://user:password@host:587 or smtps://user:password@host:465"
                        + " (escape special characters, @ is %40).");
    }

    private static String secret(String name, String text) {
        if (text.length() < SHORTEST_SECRET) {
            throw new LaunchProblem(name + " is too short to be one; use " + SHORTEST_SECRET
                    + " characters or more, for example from: openssl rand -hex 32");
        }
        return text;
    }

    private static Path home(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new LaunchProblem("COCREATE_HOME=" + text + " is no folder's name.", e);
        }
    }

    /** Variables as they are given: blank means unset, because that is what Compose files and unit files make of unset ones. */
    private record Given(Map<String, String> environment) {
        Optional<String> text(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        String oneOf(String name, String usual, String... allowed) {
            var value = text(name).orElse(usual).toLowerCase(Locale.ROOT);
            if (!List.of(allowed).contains(value)) {
                throw new LaunchProblem(name + "=" + value + " is unknown; use " + String.join(" or ", allowed) + ".");
            }
            return value;
        }
    }
}
