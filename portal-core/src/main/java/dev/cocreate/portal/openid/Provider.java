package dev.cocreate.portal.openid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Another house whose word is taken for who somebody is.
 *
 * @param slug stands in its redirect address, so it stays
 * @param name as people know it
 * @param issuer what it calls itself, to the letter
 * @param clientId what it calls us
 * @param sealedSecret what we prove that with; {@code Providers} opens it
 * @param trusted whether all its addresses are taken for checked
 * @param domains of addresses that may come in by it; empty for all
 * @param enabled whether it is offered and taken
 */
public record Provider(
        long id,
        String slug,
        String name,
        String issuer,
        String clientId,
        Optional<String> sealedSecret,
        String scopes,
        boolean trusted,
        List<String> domains,
        boolean enabled) {
    static final String COLUMNS =
            "p.id, p.slug, p.name, p.issuer, p.client_id, p.client_secret, p.scopes, p.trusted, p.domains, p.enabled";

    static Provider of(ResultSet row) throws SQLException {
        var domains = row.getString("domains");
        return new Provider(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                Optional.ofNullable(row.getString("client_secret")),
                row.getString("scopes"),
                row.getBoolean("trusted"),
                domains.isEmpty() ? List.of() : List.of(domains.split(" ")),
                row.getBoolean("enabled"));
    }

    /** Where it is begun; where it comes back is below. */
    public String path() {
        return "/sign-in/with/" + slug;
    }

    public String redirectUri(String base) {
        return base + path() + "/back";
    }

    boolean takes(String domain) {
        return domains.isEmpty() || domains.contains(domain);
    }
}
