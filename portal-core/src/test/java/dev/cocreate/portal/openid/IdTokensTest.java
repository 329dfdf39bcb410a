package dev.cocreate.portal.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.cocreate.portal.openid.ProviderProblem.Reason;
import dev.cocreate.portal.platform.outgoing.Outgoing;
import dev.cocreate.portal.platform.settings.Operator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTokensTest {
    private static final String NONCE = "for-this-browser";
    private static final Provider PROVIDER = new Provider(
            1, "house", "House", "https://house.example", "portal", Optional.empty(), "openid", false, List.of(), true);

    private final MovingClock clock = new MovingClock();
    private final List<PublicJsonWebKey> published = new ArrayList<>();
    private HttpServer server;
    private int read;
    private Endpoints endpoints;
    private IdTokens tokens;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            read++;
            var keys = new JsonWebKeySet(published).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                exchange.getResponseBody().write(keys.getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
        endpoints = new Endpoints(address, address, address, Optional.empty(), false, true);
        var outgoing = new Outgoing(Operator.of(Map.of("COCREATE_PRIVATE_ADDRESSES", "allow")));
        tokens = new IdTokens(new SigningKeys(outgoing, clock), clock);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})
    void whatIsSignedByAPublishedKeyIsBelieved(String algorithm) throws JoseException, ProviderProblem {
        var key = key("one", algorithm);
        published.add(key);

        var claims = tokens.read(token(key, algorithm), PROVIDER, endpoints, NONCE);

        assertThat(claims.subject()).isEqualTo("ada");
        assertThat(claims.email()).isEmpty();
        assertThat(claims.checked()).isFalse();
    }

    @Test
    void keysAreReadOnceAndAgainWhenOneIsMissing() throws JoseException, ProviderProblem {
        var old = key("old", "ES256");
        published.add(old);
        tokens.read(token(old, "ES256"), PROVIDER, endpoints, NONCE);
        tokens.read(token(old, "ES256"), PROVIDER, endpoints, NONCE);
        assertThat(read).isEqualTo(1);

        var rotated = key("rotated", "ES256");
        published.add(rotated);
        clock.pass(Duration.ofSeconds(31));
        tokens.read(token(rotated, "ES256"), PROVIDER, endpoints, NONCE);

        assertThat(read).isEqualTo(2);
    }

    @Test
    void whoeverNamesUnknownKeysDoesNotMakeUsAskAgainAndAgain() throws JoseException, ProviderProblem {
        var known = key("known", "ES256");
        published.add(known);
        tokens.read(token(known, "ES256"), PROVIDER, endpoints, NONCE);
        var unknown = key("unknown", "ES256");

        for (var i = 0; i < 5; i++) {
            assertMistrusted(token(unknown, "ES256"));
        }

        assertThat(read).isEqualTo(1);
    }

    @Test
    void clocksMayDifferByAMinuteAndNoMore() throws JoseException, ProviderProblem {
        var key = key("one", "ES256");
        published.add(key);
        var token = token(key, "ES256");

        clock.pass(Duration.ofSeconds(-59));
        tokens.read(token, PROVIDER, endpoints, NONCE);
        clock.pass(Duration.ofSeconds(59 + 300 + 59));
        tokens.read(token, PROVIDER, endpoints, NONCE);
        clock.pass(Duration.ofSeconds(2));
        assertMistrusted(token);
    }

    private void assertMistrusted(String token) {
        assertThatThrownBy(() -> tokens.read(token, PROVIDER, endpoints, NONCE))
                .isInstanceOfSatisfying(
                        ProviderProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(Reason.MISTRUSTED));
    }

    private static PublicJsonWebKey key(String id, String algorithm) throws JoseException {
        var key = switch (algorithm) {
            case "ES256" -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
            case "ES384" -> EcJwkGenerator.generateJwk(EllipticCurves.P384);
            case "ES512" -> EcJwkGenerator.generateJwk(EllipticCurves.P521);
            case "EdDSA" -> OkpJwkGenerator.generateJwk("Ed25519");
            default -> RsaJwkGenerator.generateJwk(2048);
        };
        key.setKeyId(id);
        return key;
    }

    private String token(PublicJsonWebKey key, String algorithm) throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer(PROVIDER.issuer());
        claims.setAudience(PROVIDER.clientId());
        claims.setSubject("ada");
        claims.setStringClaim("nonce", NONCE);
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(clock.instant().plusSeconds(300).toEpochMilli()));
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    /** A clock that stands until it is moved. */
    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2027-03-01T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
