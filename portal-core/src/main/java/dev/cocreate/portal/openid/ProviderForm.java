package dev.cocreate.portal.openid;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A provider as an administrator types it in; {@code secret} is empty when the one that is kept shall stay. */
public record ProviderForm(
        String name,
        String slug,
        String issuer,
        String clientId,
        String secret,
        String scopes,
        boolean trusted,
        String domains,
        boolean enabled) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");
    private static final Pattern SCOPES =
            Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");
    private static final int LONGEST_ADDRESS = 500;

    static ProviderForm empty() {
        return new ProviderForm("", "", "", "", "", "openid email profile", false, "", true);
    }

    static ProviderForm of(Provider provider) {
        return new ProviderForm(
                provider.name(),
                provider.slug(),
                provider.issuer(),
                provider.clientId(),
                "",
                provider.scopes(),
                provider.trusted(),
                String.join(" ", provider.domains()),
                provider.enabled());
    }

    /** The same with the name's letters for a slug, when none was typed. */
    ProviderForm withSlug() {
        if (!slug.isBlank()) {
            return this;
        }
        var letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var made = letters.substring(0, Math.min(letters.length(), 30)).replaceAll("-+$", "");
        return new ProviderForm(
                name, made.isEmpty() ? "sign-in" : made, issuer, clientId, secret, scopes, trusted, domains, enabled);
    }

    /** What can be kept of it, named by {@code fields} where nothing can; {@code http} says whether http is an address too. */
    ProviderForm checked(Fields fields, boolean http) {
        var typedDomains = Stream.of(domains.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .map(domain -> domain.startsWith("@") ? domain.substring(1) : domain)
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .toList();
        var typedScopes = scopes.strip().replaceAll("\\s+", " ");
        var clean = new ProviderForm(
                fields.line("name", name, 1, 40),
                slug.strip(),
                issuer.strip(),
                fields.line("client", clientId, 1, 255),
                fields.line("secret", secret, 0, 500),
                typedScopes,
                trusted,
                String.join(" ", typedDomains),
                enabled);
        refuseUnless(fields, "slug", "no-slug", SLUG.matcher(clean.slug).matches());
        refuseUnless(fields, "issuer", "no-issuer", isIssuer(clean.issuer, http));
        refuseUnless(
                fields,
                "scopes",
                "no-scopes",
                SCOPES.matcher(typedScopes).matches()
                        && List.of(typedScopes.split(" ")).contains("openid"));
        typedDomains.stream()
                .filter(domain -> !DOMAIN.matcher(domain).matches())
                .findFirst()
                .ifPresent(domain -> fields.refuse(new FieldError("domains", "no-domain", Map.of("typed", domain))));
        return clean;
    }

    private static void refuseUnless(Fields fields, String field, String key, boolean good) {
        if (!good) {
            fields.refuse(FieldError.of(field, key));
        }
    }

    static boolean isIssuer(String text, boolean http) {
        try {
            var address = URI.create(text);
            return ("https".equals(address.getScheme()) || http && "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && text.length() <= LONGEST_ADDRESS;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    Optional<String> newSecret() {
        return secret.isEmpty() ? Optional.empty() : Optional.of(secret);
    }
}
