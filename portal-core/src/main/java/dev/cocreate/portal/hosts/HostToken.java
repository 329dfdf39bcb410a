package dev.cocreate.portal.hosts;

import dev.cocreate.portal.accounts.AccountDraft;
import dev.cocreate.portal.accounts.AccountRole;
import dev.cocreate.portal.platform.text.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * What a host says of somebody: checked, and not used yet.
 *
 * @param subject the host's own name for them
 * @param email as the host has it; whether that is believed is the administrator's word
 * @param emailVerified whether the host has made sure of it
 * @param account the company that they come from
 * @param role what they are there
 */
record HostToken(
        Host host,
        String jti,
        Instant expiresAt,
        String subject,
        String email,
        boolean emailVerified,
        String name,
        Language language,
        Optional<AccountDraft> account,
        Optional<AccountRole> role) {
    /** Whether the address may be taken for confirmed. */
    boolean isAddressTrusted() {
        return host.trusted() && emailVerified;
    }
}
