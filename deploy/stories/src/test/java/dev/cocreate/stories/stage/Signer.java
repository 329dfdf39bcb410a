package dev.cocreate.stories.stage;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A program of a host product that signs tokens.
 *
 * @param algorithm as it stands in their header
 */
public record Signer(String algorithm, String kid, Pen pen) {
    /** Makes a signature. */
    @FunctionalInterface
    public interface Pen {
        byte[] sign(byte[] text) throws GeneralSecurityException;
    }

    /** With a secret. */
    public static Signer hs256(String kid, byte[] secret) {
        return new Signer("HS256", kid, text -> {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        });
    }

    /** With a key pair, RSA or Ed25519. */
    public static Signer of(String algorithm, String kid, KeyPair keys) {
        return new Signer(algorithm, kid, text -> {
            var signature = Signature.getInstance(algorithm.equals("RS256") ? "SHA256withRSA" : "Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        });
    }

    /** A new pair of keys for an algorithm. */
    public static KeyPair keys(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm.equals("RS256") ? "RSA" : "Ed25519")
                    .generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public part, as an administrator pastes it. */
    public static String pem(KeyPair keys) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** The same with another algorithm in the header, whatever signs. */
    public Signer saying(String other) {
        return new Signer(other, kid, pen);
    }

    /** The same with another name for the key. */
    public Signer called(String other) {
        return new Signer(algorithm, other, pen);
    }

    public String sign(JsonObject claims) {
        var header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\"}";
        var text = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            return text + "." + encoded(pen.sign(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
