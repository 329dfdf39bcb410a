package dev.cocreate.portal.hosts;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads the public keys that administrators paste, and those that were kept. */
final class PublicKeys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final int LONGEST = 10_000;
    private static final int SHORTEST_MODULUS = 2048;

    private PublicKeys() {}

    /** What was pasted, PEM or JWK, as it is kept; says what is wrong with anything else. */
    static String read(KeyKind kind, String pasted) {
        var text = pasted.strip();
        if (text.isEmpty()) {
            throw fault("missing");
        }
        if (text.contains("PRIVATE KEY")) {
            throw fault("private-key");
        }
        if (text.length() > LONGEST) {
            throw fault("no-key");
        }
        var key = text.startsWith("{") ? jwk(text) : pem(text);
        check(kind, key);
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** A key that was kept. */
    static PublicKey kept(HostKey key) {
        try {
            return decode(Base64.getDecoder().decode(key.material()));
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("The key " + key + " cannot be read", changed);
        }
    }

    private static PublicKey pem(String text) {
        var found = PEM.matcher(text);
        if (!found.matches()) {
            throw fault("no-key");
        }
        try {
            return decode(Base64.getMimeDecoder().decode(found.group(1)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw fault("no-key");
        }
    }

    /** The bytes say themselves of which kind they are; no class of the JDK reads every kind. */
    private static PublicKey decode(byte[] encoded) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException notRsa) {
            return KeyFactory.getInstance("EdDSA").generatePublic(new X509EncodedKeySpec(encoded));
        }
    }

    private static PublicKey jwk(String text) {
        try {
            Map<String, Object> members = JsonUtil.parseJson(text);
            if (members.containsKey("d") || members.containsKey("k")) {
                throw fault("private-key");
            }
            return PublicJsonWebKey.Factory.newPublicJwk(members).getPublicKey();
        } catch (JoseException unreadable) {
            throw fault("no-key");
        }
    }

    private static void check(KeyKind kind, PublicKey key) {
        if (kind == KeyKind.RS256) {
            if (!(key instanceof RSAPublicKey rsa)) {
                throw fault("other-key");
            }
            if (rsa.getModulus().bitLength() < SHORTEST_MODULUS) {
                throw fault("weak-key");
            }
        } else if (!(key instanceof EdECPublicKey edec)
                || !edec.getParams().getName().equals("Ed25519")) {
            throw fault("other-key");
        }
    }

    private static InvalidProblem fault(String key) {
        return new InvalidProblem(FieldError.of("key", key));
    }
}
