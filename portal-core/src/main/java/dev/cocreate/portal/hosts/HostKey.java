package dev.cocreate.portal.hosts;

import java.time.Instant;

/**
 * A key of a host, as its page shows it: never a secret.
 *
 * @param kid the name that tokens call it by
 * @param material of a public key the key itself, else the sealed secret
 */
public record HostKey(long id, String kid, KeyKind kind, String material, Instant createdAt) {
    /** A secret stays out of what is printed. */
    @Override
    public String toString() {
        return kid;
    }
}
