package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a key may be used for, whoever owns it. Each holds those before it. */
public enum Scope {
    /** Whatever its owner may read, outside of the administration. */
    READ(Role.TEAM),
    /** Whatever its owner may change there, too. */
    WRITE(Role.TEAM),
    /** Whatever its owner may do, for others too. */
    ADMIN(Role.ADMINISTRATOR);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What only administrators open. Their role is needed there too, so that what is missing here is still closed. */
    private static final Pattern ADMINISTRATION = Pattern.compile(
            "/(?:admin|metrics|accounts/currency|api/v1/plugins|api/v1/boards/[^/]+/members|export/(?:people|members|audit))"
                    + "(?:[/.?;].*)?");

    /** What everybody may read, and only administrators arrange. */
    private static final Pattern ARRANGEMENT = Pattern.compile("/api/v1/boards(?:[/.?;].*)?");

    private final Role atMost;

    Scope(Role atMost) {
        this.atMost = atMost;
    }

    static Scope parse(String slug) {
        return Stream.of(values())
                .filter(scope -> scope.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new InvalidProblem(FieldError.of("scope", slug.isEmpty() ? "missing" : "unknown")));
    }

    /** What a request needs. */
    static Scope of(String method, String address, boolean forSomebodyElse) {
        if (forSomebodyElse || ADMINISTRATION.matcher(address).matches()) {
            return ADMIN;
        }
        if (READING.contains(method)) {
            return READ;
        }
        return ARRANGEMENT.matcher(address).matches() ? ADMIN : WRITE;
    }

    public static List<Scope> all() {
        return List.of(values());
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(Scope needed) {
        return compareTo(needed) >= 0;
    }

    /** 403 unless it is enough. */
    void require(Scope needed) {
        if (!holds(needed)) {
            throw new ForbiddenProblem(
                    "scope-needed",
                    "This key has the scope " + slug() + "; this needs the scope " + needed.slug() + ".");
        }
    }

    /** The role that somebody has while they use such a key. */
    Role limit(Role role) {
        return role.atLeast(atMost) ? atMost : role;
    }
}
