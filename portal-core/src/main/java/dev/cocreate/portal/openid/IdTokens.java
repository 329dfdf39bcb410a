package dev.cocreate.portal.openid;

import dev.cocreate.portal.openid.ProviderProblem.Reason;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.outgoing.OutgoingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** Reads ID tokens, and believes those alone that the provider signed for us, now, and for this browser. */
@ApplicationScoped
class IdTokens {
    /** None and HMAC are not among them: whoever knows what the provider publishes could make such tokens. */
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private static final int LEEWAY_SECONDS = 60;
    private static final int OLDEST_SECONDS = 600;
    private static final int LONGEST_SUBJECT = 255;

    private final SigningKeys keys;
    private final Clock clock;

    @Inject
    IdTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Claims read(String token, Provider provider, Endpoints endpoints, String nonce) throws ProviderProblem {
        try {
            var claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ALGORITHMS)
                    .setVerificationKeyResolver((jws, nesting) -> key(jws, nesting, endpoints))
                    .setExpectedIssuer(provider.issuer())
                    .setExpectedAudience(provider.clientId())
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setIssuedAtRestrictions(LEEWAY_SECONDS, OLDEST_SECONDS)
                    .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(token);
            requireForUs(claims, provider);
            requireNonce(claims, nonce);
            var subject = claims.getSubject();
            if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
                throw new ProviderProblem(Reason.MISTRUSTED, "no subject");
            }
            return Claims.of(subject, json(claims));
        } catch (InvalidJwtException invalid) {
            // Its message holds the token's claims, which are nobody's business.
            throw new ProviderProblem(
                    Reason.MISTRUSTED,
                    "token refused, codes "
                            + invalid.getErrorDetails().stream()
                                    .map(ErrorCodeValidator.Error::getErrorCode)
                                    .toList());
        } catch (MalformedClaimException malformed) {
            throw new ProviderProblem(Reason.MISTRUSTED, "malformed claim");
        }
    }

    /** A token for several must have been made for us. */
    private static void requireForUs(JwtClaims claims, Provider provider)
            throws MalformedClaimException, ProviderProblem {
        var party = claims.getStringClaimValue("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(provider.clientId())) {
            throw new ProviderProblem(Reason.MISTRUSTED, "made for another party");
        }
    }

    private static void requireNonce(JwtClaims claims, String nonce) throws MalformedClaimException, ProviderProblem {
        var said = claims.getStringClaimValue("nonce");
        if (said == null
                || !MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8), nonce.getBytes(StandardCharsets.UTF_8))) {
            throw new ProviderProblem(Reason.MISTRUSTED, "made for another browser");
        }
    }

    private Key key(JsonWebSignature jws, List<JsonWebStructure> nesting, Endpoints endpoints)
            throws UnresolvableKeyException {
        try {
            try {
                return resolve(keys.of(endpoints.keys()), jws, nesting);
            } catch (UnresolvableKeyException unknown) {
                return resolve(keys.again(endpoints.keys()), jws, nesting);
            }
        } catch (OutgoingProblem | JoseException unread) {
            throw new UnresolvableKeyException("The provider's keys cannot be read: " + unread.getMessage(), unread);
        }
    }

    private static Key resolve(List<JsonWebKey> keys, JsonWebSignature jws, List<JsonWebStructure> nesting)
            throws UnresolvableKeyException {
        var resolver = new JwksVerificationKeyResolver(keys);
        resolver.setDisambiguateWithVerifySignature(true);
        return resolver.resolveKey(jws, nesting);
    }

    private static JsonObject json(JwtClaims claims) {
        try (var reader = Json.createReader(new StringReader(claims.getRawJson()))) {
            return reader.readObject();
        }
    }
}
