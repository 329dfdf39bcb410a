package dev.cocreate.portal.boards;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every board, in the team's order, and who sees which. */
@ApplicationScoped
public class Boards {
    private static final Duration AS_OLD_AS_THEY_MAY_BE = Duration.ofSeconds(5);
    private static final long NOBODY = 0;

    private final LoadingCache<Boolean, List<Board>> all;
    private final LoadingCache<Long, Sight> sights;

    @Inject
    Boards(Jdbi jdbi) {
        all = Caffeine.newBuilder()
                .expireAfterWrite(AS_OLD_AS_THEY_MAY_BE)
                .build(any -> jdbi.withHandle(handle -> handle.createQuery(
                                "select id, slug, name, access from board order by position, id")
                        .map((row, context) -> new Board(
                                row.getLong("id"),
                                row.getString("slug"),
                                row.getString("name"),
                                Access.valueOf(row.getString("access"))))
                        .list()));
        sights = Caffeine.newBuilder()
                .expireAfterWrite(AS_OLD_AS_THEY_MAY_BE)
                .maximumSize(50_000)
                .build(person -> jdbi.withHandle(handle ->
                        Sight.of(new HashSet<>(handle.createQuery("select id from board where board_seen_by(id, ?)")
                                .bind(0, person)
                                .mapTo(Long.class)
                                .list()))));
    }

    /** What a visitor may see, or nobody in particular; at most some seconds old. Costs nothing while all boards are open. */
    public Sight sightOf(Optional<Visitor> visitor) {
        if (visitor.filter(Visitor::isTeam).isPresent()
                || all.get(true).stream().allMatch(board -> board.access().isOpen())) {
            return Sight.everything();
        }
        return sights.get(visitor.map(known -> known.id().value()).orElse(NOBODY));
    }

    /** That of a visitor. */
    public Sight sightOf(Visitor visitor) {
        return sightOf(Optional.of(visitor));
    }

    public List<Board> all(Sight sight) {
        return all.get(true).stream().filter(sight::sees).toList();
    }

    public Optional<Board> find(String slug, Sight sight) {
        return all(sight).stream().filter(board -> board.slug().equals(slug)).findFirst();
    }

    /** The board of that name, or the first one when none is named; 422 for a name that is not there. */
    public Board choose(Optional<String> slug, Sight sight) {
        if (slug.isPresent()) {
            return find(slug.get(), sight).orElseThrow(() -> new InvalidProblem(FieldError.of("board", "unknown")));
        }
        return all(sight).stream()
                .findFirst()
                .orElseThrow(() -> new ForbiddenProblem("no-board", "No board is open to you."));
    }

    /** Boards were changed on this node: read them again. */
    public void forget() {
        all.invalidateAll();
        sights.invalidateAll();
    }
}
