package dev.cocreate.portal.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.outgoing.Call;
import dev.cocreate.portal.platform.outgoing.Outgoing;
import dev.cocreate.portal.platform.outgoing.OutgoingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks providers where their doors are (OpenID Connect Discovery). */
@ApplicationScoped
class Discovery {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 200_000;

    private final Outgoing outgoing;
    private final Cache<String, Endpoints> kept = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(100)
            .build();

    @Inject
    Discovery(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** What an issuer said ten minutes ago at most. */
    Endpoints of(String issuer) throws DiscoveryProblem {
        var known = kept.getIfPresent(issuer);
        return known == null ? ask(issuer) : known;
    }

    /** What it says now. */
    Endpoints ask(String issuer) throws DiscoveryProblem {
        var found = read(issuer, get(wellKnown(issuer)));
        kept.put(issuer, found);
        return found;
    }

    private static URI wellKnown(String issuer) {
        var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(base + "/.well-known/openid-configuration");
    }

    private JsonObject get(URI address) throws DiscoveryProblem {
        try {
            var reply = outgoing.send(
                    Call.get(address).with("Accept", "application/json").within(LONGEST, MOST_BYTES));
            if (!reply.isOk()) {
                throw new DiscoveryProblem("status", Map.of("status", reply.status(), "address", address.toString()));
            }
            try (var reader = Json.createReader(new ByteArrayInputStream(reply.body()))) {
                return reader.readObject();
            }
        } catch (OutgoingProblem failed) {
            throw new DiscoveryProblem(failed.why().slug(), Map.of("address", address.toString()));
        } catch (JsonException notJson) {
            throw new DiscoveryProblem("no-json", Map.of("address", address.toString()));
        }
    }

    private Endpoints read(String issuer, JsonObject said) throws DiscoveryProblem {
        var itself = said.getString("issuer", "");
        if (!itself.equals(issuer)) {
            throw new DiscoveryProblem(
                    "issuer-mismatch", Map.of("found", itself.substring(0, Math.min(itself.length(), 200))));
        }
        if (said.containsKey("response_types_supported") && !lists(said, "response_types_supported", "code")) {
            throw new DiscoveryProblem("no-code", Map.of());
        }
        if (said.containsKey("code_challenge_methods_supported")
                && !lists(said, "code_challenge_methods_supported", "S256")) {
            throw new DiscoveryProblem("no-pkce", Map.of());
        }
        var methods = "token_endpoint_auth_methods_supported";
        return new Endpoints(
                endpoint(said, "authorization_endpoint"),
                endpoint(said, "token_endpoint"),
                endpoint(said, "jwks_uri"),
                said.containsKey("userinfo_endpoint")
                        ? Optional.of(endpoint(said, "userinfo_endpoint"))
                        : Optional.empty(),
                said.getBoolean("authorization_response_iss_parameter_supported", false),
                !said.containsKey(methods)
                        || lists(said, methods, "client_secret_basic")
                        || !lists(said, methods, "client_secret_post"));
    }

    private URI endpoint(JsonObject said, String field) throws DiscoveryProblem {
        try {
            var address = URI.create(said.getString(field, ""));
            if (("https".equals(address.getScheme())
                            || outgoing.allowsPrivateAddresses() && "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Said below.
        }
        throw new DiscoveryProblem("no-endpoint", Map.of("field", field));
    }

    private static boolean lists(JsonObject said, String field, String value) {
        return said.get(field) instanceof JsonArray list
                && list.stream()
                        .anyMatch(item -> item instanceof JsonString text
                                && text.getString().equals(value));
    }
}
