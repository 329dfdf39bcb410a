package dev.cocreate.portal.hosts;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;

/** How a host signs. A key is good for one way alone, so that no token can choose another. */
public enum KeyKind {
    /** By a secret that both know. */
    HS256("HS256"),
    /** By an RSA key of its own. */
    RS256("RS256"),
    /** By an Ed25519 key of its own. */
    EDDSA("EdDSA");

    private final String algorithm;

    KeyKind(String algorithm) {
        this.algorithm = algorithm;
    }

    /** As a token's header names it. */
    public String algorithm() {
        return algorithm;
    }

    /** Whether the secret is ours too. */
    public boolean isShared() {
        return this == HS256;
    }

    static KeyKind parse(String algorithm) {
        for (var kind : values()) {
            if (kind.algorithm.equals(algorithm)) {
                return kind;
            }
        }
        throw new InvalidProblem(FieldError.of("kind", "unknown"));
    }
}
