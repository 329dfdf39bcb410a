package dev.cocreate.portal.figures;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.IdeaRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts the figures, and keeps them for ten seconds. */
@ApplicationScoped
public class PortalFigures {
    private final LoadingCache<Sight, Kept> kept;

    @Inject
    PortalFigures(Jdbi jdbi) {
        kept = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(10))
                .maximumSize(1_000)
                .build(sight -> jdbi.withHandle(handle -> count(handle, sight)));
    }

    /** Of the ideas that may be seen. */
    public Kept now(Sight sight) {
        return kept.get(sight);
    }

    private static Kept count(Handle handle, Sight sight) {
        var byBoard = new HashMap<Long, Integer>();
        handle.createQuery(
                        "select i.board_id, count(*) as ideas from idea i where not i.final and i.merged_into is null"
                                + sight.condition() + " group by i.board_id")
                .map((row, context) -> byBoard.put(row.getLong("board_id"), row.getInt("ideas")))
                .list();
        return handle.createQuery("""
                        select avg((answered_at is not null)::int) filter (where votes > 0) as answered,
                            (select percentile_cont(0.5) within group (order by extract(epoch from first_at - created_at))
                               from (select min(a.given_at) as first_at, i.created_at from answer a
                                     join idea i on i.id = a.idea_id<seen> group by i.id) f) as first_answer,
                            count(*) filter (where s.kind = 'SHIPPED'
                                and answered_at >= date_trunc('year', now() at time zone 'UTC') at time zone 'UTC') as shipped,
                            count(*) filter (where final and answered_at is not null and s.kind = 'SHIPPED') as shipped_ever,
                            count(*) filter (where final and answered_at is not null and s.kind <> 'SHIPPED') as declined,
                            count(*) filter (where not final and answered_at is null) as waiting,
                            (select count(*) from idea i where promise_kept(i.id, i.promised) is not null
                                and i.promised is not null<seen>) as promised,
                            (select count(*) from idea i where promise_kept(i.id, i.promised)
                                and i.promised is not null<seen>) as promises_kept
                        from idea i join status s on s.id = i.status_id<seen>""".replace("<seen>", IdeaRows.HERE + sight.condition()))
                .map((row, context) -> new Kept(
                        number(row.getObject("answered")),
                        number(row.getObject("first_answer"))
                                .map(seconds -> Duration.ofSeconds(Math.max(0, seconds.longValue()))),
                        row.getInt("shipped"),
                        byBoard.values().stream().mapToInt(Integer::intValue).sum(),
                        byBoard,
                        new Kept.Standing(row.getInt("shipped_ever"), row.getInt("declined"), row.getInt("waiting")),
                        new Kept.Promises(row.getInt("promised"), row.getInt("promises_kept"))))
                .one();
    }

    private static Optional<Double> number(@Nullable Object value) {
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }
}
