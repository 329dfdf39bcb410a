package dev.cocreate.portal.hosts;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an administrator says of a host.
 *
 * @param slug ignored for a host that has one
 * @param origins one on each line, as typed
 */
public record HostDraft(String slug, String name, String origins, boolean enabled, boolean trusted) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MOST_ORIGINS = 20;

    /** An empty form. */
    static HostDraft empty() {
        return new HostDraft("", "", "", true, false);
    }

    static HostDraft of(Host host) {
        return new HostDraft(
                host.slug(), host.name(), String.join("\n", host.origins()), host.enabled(), host.trusted());
    }

    /** The slug and name cleaned, each fault named. */
    HostDraft checked(boolean isNew) {
        var fields = new Fields();
        var clean = new HostDraft(slug.strip(), fields.line("name", name, 1, 80), origins, enabled, trusted);
        if (isNew && !SLUG.matcher(clean.slug).matches()) {
            fields.refuse(FieldError.of("slug", clean.slug.isEmpty() ? "missing" : "no-slug"));
        }
        var sites = typed().toList();
        if (sites.isEmpty()) {
            fields.refuse(FieldError.of("origins", "missing"));
        }
        if (sites.size() > MOST_ORIGINS) {
            fields.refuse(new FieldError("origins", "too-many", Map.of("count", MOST_ORIGINS)));
        }
        sites.stream()
                .filter(site -> origin(site).isEmpty())
                .findFirst()
                .ifPresent(site -> fields.refuse(FieldError.of("origins", "no-origin")));
        fields.done();
        return clean;
    }

    /** The sites, each once and as a browser names them. */
    List<String> sites() {
        return List.copyOf(new LinkedHashSet<>(
                typed().flatMap(site -> origin(site).stream()).toList()));
    }

    private Stream<String> typed() {
        return origins.lines().flatMap(line -> Stream.of(line.split("[\\s,]+"))).filter(site -> !site.isEmpty());
    }

    /** A scheme, a name and a port if it is not the usual one, and nothing else: no path, no user, no star. */
    static Optional<String> origin(String typed) {
        try {
            var uri = URI.create(typed.toLowerCase(Locale.ROOT));
            var host = uri.getHost();
            if (host == null
                    || !NAME.matcher(host).matches()
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || !(uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))) {
                return Optional.empty();
            }
            var isSafe =
                    "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host);
            var usual = "https".equals(uri.getScheme()) ? 443 : 80;
            var port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
            return isSafe && uri.getPort() < 65_536
                    ? Optional.of(uri.getScheme() + "://" + host + port)
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
