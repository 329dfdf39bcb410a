package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For how long a key is good. */
public enum Term {
    MONTH("30", Optional.of(Period.ofDays(30))),
    QUARTER("90", Optional.of(Period.ofDays(90))),
    YEAR("365", Optional.of(Period.ofDays(365))),
    EVER("never", Optional.empty());

    private final String slug;
    private final Optional<Period> length;

    Term(String slug, Optional<Period> length) {
        this.slug = slug;
        this.length = length;
    }

    static Term parse(String slug) {
        return Stream.of(values())
                .filter(term -> term.slug.equals(slug))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidProblem(FieldError.of("expires", slug.isEmpty() ? "missing" : "unknown")));
    }

    public static List<Term> all() {
        return List.of(values());
    }

    /** Its days, or {@code never}. */
    public String slug() {
        return slug;
    }

    Optional<Instant> from(Instant start) {
        return length.map(days -> start.atZone(ZoneOffset.UTC).plus(days).toInstant());
    }
}
