package dev.cocreate.portal.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class PublicKeysTest {
    @Test
    void aKeyIsReadAsPemAndAsJwk() throws Exception {
        var rsa = key("RSA", 2048);
        var ed = key("Ed25519", 255);

        assertThat(kept(KeyKind.RS256, pem(rsa))).isEqualTo(rsa);
        assertThat(kept(KeyKind.RS256, jwk(rsa))).isEqualTo(rsa);
        assertThat(kept(KeyKind.EDDSA, pem(ed))).isEqualTo(ed);
        assertThat(kept(KeyKind.EDDSA, jwk(ed))).isEqualTo(ed);
    }

    @Test
    void anyOtherKeyIsRefusedForWhatItIs() throws Exception {
        refuses(KeyKind.EDDSA, pem(key("RSA", 2048)), "other-key");
        refuses(KeyKind.RS256, jwk(key("Ed25519", 255)), "other-key");
        refuses(KeyKind.EDDSA, pem(key("Ed448", 448)), "other-key");
        refuses(KeyKind.RS256, pem(key("RSA", 1024)), "weak-key");
        refuses(KeyKind.RS256, "-----BEGIN PRIVATE KEY-----", "private-key");
        refuses(KeyKind.RS256, "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}", "private-key");
        refuses(KeyKind.RS256, "{\"kty\":\"unheard of\"}", "no-key");
        refuses(KeyKind.RS256, "{", "no-key");
        refuses(KeyKind.RS256, "a key", "no-key");
        refuses(KeyKind.RS256, " ", "missing");
    }

    private static void refuses(KeyKind kind, String pasted, String fault) {
        assertThatThrownBy(() -> PublicKeys.read(kind, pasted))
                .as(pasted)
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.key())
                                .containsExactly(fault));
    }

    private static PublicKey kept(KeyKind kind, String pasted) {
        return PublicKeys.kept(new HostKey(1, "kid", kind, PublicKeys.read(kind, pasted), Instant.EPOCH));
    }

    private static PublicKey key(String algorithm, int size) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair().getPublic();
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----";
    }

    private static String jwk(PublicKey key) throws JoseException {
        return JsonWebKey.Factory.newJwk(key).toJson();
    }
}
