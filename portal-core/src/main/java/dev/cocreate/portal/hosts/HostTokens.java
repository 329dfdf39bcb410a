package dev.cocreate.portal.hosts;

import dev.cocreate.portal.people.Email;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Reads the tokens that hosts sign. The key is chosen by the host and the key's name, and the algorithm by the key: what a token
 * says of its algorithm must agree, and decides nothing.
 */
@ApplicationScoped
class HostTokens {
    /** So far ahead a token may be good. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    /** So much clocks may differ. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final int LONGEST = 8192;
    private static final int LONGEST_CLAIM = 200;
    private static final int LONGEST_NAME = 80;

    /** What the checks of a token find; the first of them is told. */
    private static final List<Finding> FINDINGS = List.of(
            new Finding(ErrorCodes.SIGNATURE_INVALID, Refusal.WRONG_SIGNATURE),
            new Finding(ErrorCodes.SIGNATURE_MISSING, Refusal.WRONG_SIGNATURE),
            new Finding(ErrorCodes.EXPIRED, Refusal.EXPIRED),
            new Finding(ErrorCodes.EXPIRATION_TOO_FAR_IN_FUTURE, Refusal.TOO_FAR),
            new Finding(ErrorCodes.NOT_YET_VALID, Refusal.NOT_YET),
            new Finding(ErrorCodes.ISSUED_AT_INVALID_FUTURE, Refusal.NOT_YET),
            new Finding(ErrorCodes.ISSUED_AT_INVALID_PAST, Refusal.EXPIRED),
            new Finding(ErrorCodes.AUDIENCE_INVALID, Refusal.OTHER_AUDIENCE));

    private final Hosts hosts;
    private final Operator operator;
    private final AccountClaims accounts;
    private final Clock clock;

    @Inject
    HostTokens(Hosts hosts, Operator operator, AccountClaims accounts, Clock clock) {
        this.hosts = hosts;
        this.operator = operator;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What a token says, once all of it was checked but whether it was used before. */
    HostToken read(String text) {
        var token = signed(text);
        var host = hosts.find(issuer(token)).orElseThrow(() -> new TokenProblem(Refusal.UNKNOWN_HOST));
        if (!host.enabled()) {
            throw new TokenProblem(Refusal.HOST_OFF);
        }
        var key = host.key(Optional.ofNullable(token.getKeyIdHeaderValue()).orElse(""))
                .orElseThrow(() -> new TokenProblem(Refusal.UNKNOWN_KEY));
        if (!key.kind().algorithm().equals(token.getAlgorithmHeaderValue())) {
            throw new TokenProblem(Refusal.OTHER_ALGORITHM);
        }
        return told(host, checked(text, host, key));
    }

    /** What stands in a token, whoever signed it; for whoever wants to see why it is not taken. */
    Optional<String> unchecked(String text) {
        try {
            var token = signed(text);
            return Optional.of(token.getHeaders().getFullHeaderAsJsonString() + "\n" + token.getUnverifiedPayload());
        } catch (TokenProblem unreadable) {
            return Optional.empty();
        }
    }

    private static JsonWebSignature signed(String text) {
        if (text.length() > LONGEST) {
            throw new TokenProblem(Refusal.TOO_LONG);
        }
        try {
            if (JsonWebStructure.fromCompactSerialization(text.strip()) instanceof JsonWebSignature token) {
                return token;
            }
            throw new TokenProblem(Refusal.NOT_A_TOKEN);
        } catch (JoseException | RuntimeException unreadable) {
            // Whatever the parser stumbles over, it is no token.
            throw new TokenProblem(Refusal.NOT_A_TOKEN);
        }
    }

    /** Who says to have signed; it finds the key and proves nothing. */
    private static String issuer(JsonWebSignature token) {
        try {
            return Optional.ofNullable(
                            JwtClaims.parse(token.getUnverifiedPayload()).getIssuer())
                    .orElseThrow(() -> new TokenProblem(Refusal.INCOMPLETE));
        } catch (InvalidJwtException | MalformedClaimException unreadable) {
            throw new TokenProblem(Refusal.NOT_A_TOKEN);
        }
    }

    private JwtClaims checked(String text, Host host, HostKey key) {
        var consumer = new JwtConsumerBuilder()
                .setVerificationKey(verification(key))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, key.kind().algorithm()))
                .setExpectedIssuer(true, host.slug())
                .setExpectedAudience(true, operator.baseUrl().toString())
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setIssuedAtRestrictions(0, (int) LONGEST_LIFE.plus(SKEW).toSeconds())
                .setMaxFutureValidityInMinutes((int) LONGEST_LIFE.toMinutes())
                .setAllowedClockSkewInSeconds((int) SKEW.toSeconds())
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .build();
        try {
            return consumer.processToClaims(text.strip());
        } catch (InvalidJwtException refused) {
            throw new TokenProblem(FINDINGS.stream()
                    .filter(finding -> refused.hasErrorCode(finding.code))
                    .map(Finding::refusal)
                    .findFirst()
                    .orElse(Refusal.INCOMPLETE));
        }
    }

    private Key verification(HostKey key) {
        return key.kind().isShared()
                ? new HmacKey(hosts.secret(key).getBytes(StandardCharsets.UTF_8))
                : PublicKeys.kept(key);
    }

    private HostToken told(Host host, JwtClaims claims) {
        try {
            var email = text(claims, "email");
            var name = PlainText.shorten(PlainText.line(text(claims, "name")), LONGEST_NAME);
            if (Email.of(email).isEmpty() || PlainText.isBlank(name)) {
                throw new TokenProblem(Refusal.INCOMPLETE);
            }
            return new HostToken(
                    host,
                    text(claims, "jti"),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                    text(claims, "sub"),
                    email,
                    !Boolean.FALSE.equals(claims.getClaimValue("email_verified", Boolean.class)),
                    name,
                    Language.of(claims.getStringClaimValue("locale")).orElse(Language.EN),
                    accounts.account(claims),
                    AccountClaims.role(claims));
        } catch (MalformedClaimException otherType) {
            throw new TokenProblem(Refusal.INCOMPLETE);
        }
    }

    private static String text(JwtClaims claims, String name) throws MalformedClaimException {
        var text = claims.getStringClaimValue(name);
        if (text == null || text.isBlank() || text.length() > LONGEST_CLAIM || !PlainText.isReadable(text)) {
            throw new TokenProblem(Refusal.INCOMPLETE);
        }
        return text;
    }

    private record Finding(int code, Refusal refusal) {}
}
