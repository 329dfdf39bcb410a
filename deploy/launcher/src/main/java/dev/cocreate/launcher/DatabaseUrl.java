package dev.cocreate.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Reads {@code DATABASE_URL}, which everybody writes as PostgreSQL's own tools do and JDBC does not understand. */
final class DatabaseUrl {

    private static final String EXPECTED =
            "DATABASE_URL is not usable: %s. Write it as postgresql://user:password@host:5432/name (escape special characters, @ is %%40).";

    private DatabaseUrl() {}

    static Database parse(String text) {
        var url = uri(text);
        if (!"postgresql".equals(url.getScheme()) && !"postgres".equals(url.getScheme())) {
            throw problem("it does not begin with postgresql://");
        }
        if (url.getHost() == null) {
            throw problem("the host is missing");
        }
        if (url.getRawUserInfo() == null || url.getRawUserInfo().startsWith(":")) {
            throw problem("the user is missing");
        }
        if (url.getRawPath() == null
                || url.getRawPath().length() < 2
                || url.getRawPath().indexOf('/', 1) > 0) {
            throw problem("the name of the database is missing");
        }
        var userInfo = url.getRawUserInfo().split(":", 2);
        var jdbc = "jdbc:postgresql://" + url.getHost() + ":" + (url.getPort() < 0 ? 5432 : url.getPort())
                + url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        return new Database(jdbc, decode(userInfo[0]), userInfo.length == 1 ? "" : decode(userInfo[1]));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // Not the exception's message, for it quotes the password.
            throw problem("it is not a URL");
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static LaunchProblem problem(String what) {
        return new LaunchProblem(EXPECTED.formatted(what));
    }
}
