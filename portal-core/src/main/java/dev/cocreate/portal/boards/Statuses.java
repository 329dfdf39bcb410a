package dev.cocreate.portal.boards;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every status, in the order of the workflow. */
@ApplicationScoped
public class Statuses {
    private final LoadingCache<Boolean, List<Status>> all;

    @Inject
    Statuses(Jdbi jdbi) {
        all = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(5))
                .build(any -> jdbi.withHandle(handle -> handle.createQuery(
                                "select id, slug, kind, name from status order by position, id")
                        .map((row, context) -> new Status(
                                row.getLong("id"),
                                row.getString("slug"),
                                Kind.valueOf(row.getString("kind")),
                                Optional.ofNullable(row.getString("name"))))
                        .list()));
    }

    public List<Status> all() {
        return all.get(true);
    }

    public Optional<Status> find(String slug) {
        return all().stream().filter(status -> status.slug().equals(slug)).findFirst();
    }

    /** The status of that name; 422 when there is none. */
    public Status choose(String slug) {
        return find(slug).orElseThrow(() -> new InvalidProblem(FieldError.of("status", "unknown")));
    }

    /** Where an idea begins: the first status of kind open. */
    public Status first() {
        return all().stream()
                .filter(status -> status.kind() == Kind.OPEN)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No status of kind OPEN is left."));
    }

    public Status of(long id) {
        return known(id)
                .or(() -> {
                    // Another node may just have made it.
                    forget();
                    return known(id);
                })
                .orElseThrow(() -> new IllegalStateException("No status " + id));
    }

    private Optional<Status> known(long id) {
        return all().stream().filter(status -> status.id() == id).findFirst();
    }

    /** Whoever has just changed one must see it. */
    public void forget() {
        all.invalidateAll();
    }
}
