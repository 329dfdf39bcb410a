package dev.cocreate.portal.feeds;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** Where the pages are that anonymous readers may see, and when each changed last. At most a minute old. */
@ApplicationScoped
class Sitemap {
    static final int PART = 10_000;

    private static final String CHANGED = "greatest(i.created_at, i.edited_at, i.answered_at)";

    private final Jdbi jdbi;
    private final Boards boards;
    private final LoadingCache<Sight, List<Part>> parts;

    @Inject
    Sitemap(Jdbi jdbi, Boards boards) {
        this.jdbi = jdbi;
        this.boards = boards;
        parts = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::readParts);
    }

    /** The parts that hold any idea. */
    List<Part> parts() {
        return parts.get(sight());
    }

    private Sight sight() {
        return boards.sightOf(Optional.empty());
    }

    /** The boards that everybody may see. */
    List<Board> boards() {
        return boards.all(sight());
    }

    private List<Part> readParts(Sight sight) {
        return jdbi.withHandle(handle -> handle.createQuery("select (i.id - 1) / :part as number, max(" + CHANGED
                        + ") as changed from idea i where i.merged_into is null" + sight.condition()
                        + " group by 1 order by 1")
                .bind("part", PART)
                .map((row, context) -> new Part(
                        row.getLong("number"), row.getTimestamp("changed").toInstant()))
                .list());
    }

    List<Place> ideas(long part) {
        return jdbi.withHandle(handle -> places(handle.createQuery("select '/ideas/' || i.id as path, " + CHANGED
                                + " as changed from idea i where i.id > :from and i.id <= :to and i.merged_into is null"
                                + sight().condition()
                                + " order by i.id")
                        .bind("from", part * PART)
                        .bind("to", (part + 1) * PART))
                .list());
    }

    /** The published entries of the changelog, as many of the latest as a part may hold. */
    List<Place> entries() {
        return jdbi.withHandle(handle -> places(handle.createQuery(
                                "select '/changelog/' || id as path, greatest(published_at, edited_at) as changed"
                                        + " from changelog_entry where published_at is not null"
                                        + " order by published_at desc, id desc limit :limit")
                        .bind("limit", PART - 100))
                .list());
    }

    private static ResultIterable<Place> places(Query query) {
        return query.map((row, context) ->
                new Place(row.getString("path"), row.getTimestamp("changed").toInstant()));
    }

    /** Ideas whose ids lie together. */
    record Part(long number, Instant changed) {}

    /** A page. */
    record Place(String path, Instant changed) {}
}
