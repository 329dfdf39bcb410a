package dev.cocreate.portal.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret that somebody holds: 32 random bytes, as base64url. Only its hash is ever stored. */
public record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return sha256(text);
    }

    /** What the forms of a session must carry: made from its token, so that it needs no place of its own. */
    String csrf() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256("csrf " + text))
                .substring(0, 22);
    }

    /** Another secret of the same length, made from this one for a purpose: who holds this one has it, and nobody else. */
    public Token derived(String purpose) {
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(purpose + " " + text)));
    }

    public boolean equalsInConstantTime(String other) {
        return MessageDigest.isEqual(hash(), sha256(other));
    }

    /** Never printed whole. */
    @Override
    public String toString() {
        return "token";
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
