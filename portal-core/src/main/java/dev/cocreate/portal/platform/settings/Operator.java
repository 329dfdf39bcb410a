package dev.cocreate.portal.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The operator's settings, from the environment. The launcher has filled in the defaults and checked their form. */
@ApplicationScoped
public class Operator {
    private final Function<String, Optional<String>> settings;

    @Inject
    Operator(Config config) {
        this(name -> config.getOptionalValue(name, String.class));
    }

    private Operator(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /** These settings and no others. */
    public static Operator of(Map<String, String> settings) {
        return new Operator(name -> Optional.ofNullable(settings.get(name)));
    }

    /** Where people reach the portal; no slash at its end. */
    public URI baseUrl() {
        var port = text("PORT").orElse("8080");
        var url = text("BASE_URL").orElse("http://localhost:" + port);
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** Whether people reach the portal by https, so that cookies may insist on it. */
    public boolean isSecure() {
        return "https".equals(baseUrl().getScheme());
    }

    /** What secrets in the database are encrypted with and tokens are signed with; the same on every node. */
    public String secret() {
        return text("COCREATE_SECRET")
                .orElseThrow(() -> new IllegalStateException("COCREATE_SECRET is missing; the launcher makes one."));
    }

    /** The administrator's key that the operator fixed, if any. */
    public Optional<String> adminToken() {
        return text("COCREATE_ADMIN_TOKEN");
    }

    /** What may read {@code /metrics} beside an administrator, if set. */
    public Optional<String> metricsToken() {
        return text("COCREATE_METRICS_TOKEN");
    }

    /** The mail server; without one, mail is kept and shown to the administrator. */
    public Optional<URI> mailServer() {
        return text("SMTP_URL").map(URI::create);
    }

    /** Which sample a new, empty portal is filled with: {@code small} or {@code none}. */
    public String demo() {
        return text("COCREATE_DEMO").orElse("none");
    }

    /** The folder for what a node keeps on its own disk, if the launcher named one. */
    public Optional<String> home() {
        return text("COCREATE_HOME");
    }

    /** The folder of the plugins that the distribution brings along. */
    public Optional<String> plugins() {
        return text("PORTAL_PLUGINS");
    }

    /** Whether the portal may call servers in this machine and its network, for example a sign-in provider of the house. */
    public boolean allowsPrivateAddresses() {
        return text("COCREATE_PRIVATE_ADDRESSES").filter("allow"::equals).isPresent();
    }

    /** Addresses, or networks in CIDR form, whose {@code X-Forwarded-*} headers are believed. */
    public List<String> trustedProxies() {
        return text("TRUSTED_PROXIES").stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** How many open pages one node tells of changes; the launcher has seen that it is a number. */
    public int livePages() {
        return text("COCREATE_LIVE_PAGES").map(Integer::parseInt).orElse(2000);
    }

    /** Any further setting, for a feature that has one of its own. */
    public Optional<String> text(String name) {
        return settings.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
