package dev.cocreate.portal.needs;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.segments.NeedBackings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Every merge of two needs, and the only way to merge them or to undo it. Nothing moves: what a merged need has is read through it. */
@ApplicationScoped
@Transactional
public class NeedMerges {
    private final Jdbi jdbi;
    private final NeedBackings backings;
    private final Events events;

    @Inject
    NeedMerges(Jdbi jdbi, NeedBackings backings, Events events) {
        this.jdbi = jdbi;
        this.backings = backings;
        this.events = events;
    }

    public void merge(NeedId need, NeedId into, Visitor team) {
        jdbi.useHandle(handle -> {
            hold(handle, need, into);
            refuseUnfit(handle, need, into);
            handle.execute(
                    "update need set merged_into = ?, merged_at = now(), merged_by = ?, version = version + 1 where id = ?",
                    into.value(),
                    team.id().value(),
                    need.value());
            handle.execute("delete from need_backing where need_id = ?", need.value());
        });
        recount(List.of(need.value(), into.value()));
        events.append(new NeedsMerged(need, into, team));
    }

    /** The need goes on by itself again, with exactly what it had. The need that it was merged into. */
    public NeedId undo(NeedId need, Visitor team) {
        var from = jdbi.withHandle(handle -> {
            hold(handle, need, need);
            var into = mergedInto(handle, need)
                    .orElseThrow(() -> new ConflictProblem(
                            "not-merged", "This need goes on by itself; there is nothing to undo."));
            handle.execute(
                    "update need set merged_into = null, merged_at = null, merged_by = null, version = version + 1 where id = ?",
                    need.value());
            return new NeedId(into);
        });
        var root = jdbi.withHandle(handle -> handle.createQuery("select need_root(?)")
                .bind(0, from.value())
                .mapTo(Long.class)
                .one());
        recount(List.of(need.value(), root));
        events.append(new NeedUnmerged(need, from, team));
        return from;
    }

    /** What was merged into the need and into that, the first one first. */
    @Transactional(TxType.SUPPORTS)
    public List<MergedNeed> into(NeedId need) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select n.id, n.statement, n.language, n.merged_into, n.merged_at,"
                                + " p.name, (select count(*) from idea i where i.need_id = n.id and i.merged_into is null) as ideas"
                                + " from need_tree(:need) t join need n on n.id = t.need_id left join person p on p.id = n.merged_by"
                                + " where n.id <> :need order by n.merged_at, n.id")
                .bind("need", need.value())
                .map((row, context) -> new MergedNeed(
                        new NeedId(row.getLong("id")),
                        row.getString("statement"),
                        row.getString("language"),
                        new NeedId(row.getLong("merged_into")),
                        row.getInt("ideas"),
                        row.getTimestamp("merged_at").toInstant(),
                        Optional.ofNullable(row.getString("name"))))
                .list());
    }

    /** Everybody at once, the segments in the next round. */
    private void recount(List<Long> needs) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into need_touched (need_id) select unnest(cast(:needs as bigint[]))")
                .bind("needs", needs.stream().mapToLong(id -> id).toArray())
                .execute());
        backings.count(needs);
    }

    private static void refuseUnfit(Handle handle, NeedId need, NeedId into) {
        if (need.equals(into)) {
            throw new InvalidProblem(FieldError.of("into", "same-need"));
        }
        if (mergedInto(handle, need).isPresent()) {
            throw new ConflictProblem(
                    "already-merged", "This need is merged already. Undo that before merging it into another one.");
        }
        if (!isThere(handle, into)) {
            throw new InvalidProblem(FieldError.of("into", "unknown"));
        }
        if (mergedInto(handle, into).isPresent()) {
            var circle = handle.createQuery("select need_root(?) = ?")
                    .bind(0, into.value())
                    .bind(1, need.value())
                    .mapTo(Boolean.class)
                    .one();
            throw new InvalidProblem(FieldError.of("into", circle ? "need-circle" : "need-merged"));
        }
    }

    /** In one order for everybody, so that two who merge the same needs never wait for each other. */
    private static void hold(Handle handle, NeedId need, NeedId other) {
        handle.createQuery("select id from need where id in (?, ?) order by id for update")
                .bind(0, need.value())
                .bind(1, other.value())
                .mapTo(Long.class)
                .list();
        if (!isThere(handle, need)) {
            throw new NotFoundProblem("need", need);
        }
    }

    private static boolean isThere(Handle handle, NeedId need) {
        return handle.createQuery("select exists (select from need where id = ?)")
                .bind(0, need.value())
                .mapTo(Boolean.class)
                .one();
    }

    private static Optional<Long> mergedInto(Handle handle, NeedId need) {
        return handle.createQuery("select merged_into from need where id = ? and merged_into is not null")
                .bind(0, need.value())
                .mapTo(Long.class)
                .findOne();
    }
}
