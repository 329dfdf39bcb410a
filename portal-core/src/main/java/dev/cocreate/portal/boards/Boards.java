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

/** Every board, in the team's order. */
@ApplicationScoped
public class Boards {
    private final LoadingCache<Boolean, List<Board>> all;

    @Inject
    Boards(Jdbi jdbi) {
        all = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(5))
                .build(any -> jdbi.withHandle(
                        handle -> handle.createQuery("select id, slug, name from board order by position, id")
                                .map((row, context) ->
                                        new Board(row.getLong("id"), row.getString("slug"), row.getString("name")))
                                .list()));
    }

    public List<Board> all() {
        return all.get(true);
    }

    public Optional<Board> find(String slug) {
        return all().stream().filter(board -> board.slug().equals(slug)).findFirst();
    }

    /** The board of that name, or the first one when none is named; 422 for a name that is not there. */
    public Board choose(Optional<String> slug) {
        if (slug.isEmpty()) {
            return all().get(0);
        }
        return find(slug.get()).orElseThrow(() -> new InvalidProblem(FieldError.of("board", "unknown")));
    }

    /** Boards were changed on this node: read them again. */
    public void forget() {
        all.invalidateAll();
    }
}
