package dev.cocreate.portal.merging;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.BusyProblem;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Every merge of two ideas, and the only way to merge them or to undo it. */
@ApplicationScoped
@Transactional
public class Merges {
    /** Of PostgreSQL: a lock was not to be had in time, or only by a deadlock. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01");

    private static final Duration SOON = Duration.ofSeconds(2);

    private static final String PAIR = """
            select i.final, i.merged_into as idea_in, o.merged_into as other_in, i.id = o.id as itself,
                coalesce(merged_root(o.id), 0) = i.id as circle,
                board_seen_by_all_of(o.board_id, i.board_id) as fits,
                not board_seen_by_all_of(i.board_id, o.board_id) as narrower
            from idea i, idea o where i.id = :idea and o.id = :into""";

    private static final String LIST = "select m.id, m.title, m.language, m.merged_into, m.merged_at, p.name,"
            + " (select count(*) from merged_vote v where v.idea_id = m.id) as votes"
            + " from merged_tree(:idea) t join idea m on m.id = t.idea_id left join person p on p.id = m.merged_by"
            + " order by m.merged_at, m.id";

    private final Jdbi jdbi;
    private final Ideas ideas;
    private final Events events;

    @Inject
    Merges(Jdbi jdbi, Ideas ideas, Events events) {
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.events = events;
    }

    /**
     * One idea goes on in another one. {@code narrower} says that the team knows that fewer people may see that one; without it, such
     * a merge is refused.
     */
    public void merge(IdeaId idea, IdeaId into, boolean narrower, Visitor team) {
        write(handle -> {
            hold(handle, idea.value(), into.value());
            var pair = pair(handle, idea, into);
            pair.refusal(into).ifPresent(problem -> {
                throw problem;
            });
            if (pair.narrower() && !narrower) {
                throw new InvalidProblem(FieldError.of("narrower", "to-confirm"));
            }
            MergedRows.putAside(handle, idea.value(), into.value());
            handle.createUpdate("update idea set merged_into = :into, merged_at = now(), merged_by = :team,"
                            + " votes = 0, stale_votes = 0, nice = 0, important = 0, critical = 0, comments = 0,"
                            + " version = version + 1 where id = :idea")
                    .bind("into", into.value())
                    .bind("team", team.id().value())
                    .bind("idea", idea.value())
                    .execute();
            MergedRows.settle(handle, into.value());
        });
        events.append(new IdeasMerged(idea, idea, into, team));
        events.append(new IdeasMerged(into, idea, into, team));
    }

    /** The idea goes on by itself again, with exactly what it had. The idea that it was merged into. */
    public IdeaId undo(IdeaId idea, Visitor team) {
        var from = mergedInto(idea);
        write(handle -> {
            var root = root(handle, idea);
            hold(handle, idea.value(), from.value(), root);
            if (!mergedInto(idea).equals(from) || root != root(handle, idea)) {
                throw busy();
            }
            handle.execute(
                    "update idea set merged_into = null, merged_at = null, merged_by = null, version = version + 1"
                            + " where id = ?",
                    idea.value());
            MergedRows.bringBack(handle, idea.value(), root);
            MergedRows.forgetWithdrawals(handle, from.value());
            MergedRows.forgetWithdrawals(handle, root);
            MergedRows.settle(handle, idea.value());
            MergedRows.settle(handle, root);
        });
        events.append(new IdeaUnmerged(idea, idea, from, team));
        events.append(new IdeaUnmerged(from, idea, from, team));
        return from;
    }

    /**
     * Votes of an idea were put aside or came back, by whoever calls this after holding it: what comes along from merged ideas is
     * settled, and all is counted anew.
     */
    @Transactional(TxType.MANDATORY)
    public void settle(IdeaId idea) {
        write(handle -> MergedRows.settle(handle, root(handle, idea)));
    }

    /** Holds an idea, and the one that it goes on in, against votes and merges until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void hold(IdeaId idea) {
        write(handle -> hold(handle, idea.value(), root(handle, idea)));
    }

    /** What was merged into the idea and into that, the first one first. */
    @Transactional(TxType.SUPPORTS)
    public List<MergedIdea> into(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("idea", idea.value())
                .map((row, context) -> merged(row))
                .list());
    }

    /** What a merge would do, or why it cannot be. For the team. */
    @Transactional(TxType.SUPPORTS)
    public MergePreview preview(IdeaId idea, IdeaId into) {
        var merged = ideas.view(idea, Sight.everything());
        var other = ideas.view(into, Sight.everything());
        return jdbi.withHandle(handle -> {
            var pair = pair(handle, idea, into);
            return handle.createQuery("select (select count(*) from vote v join vote o on o.person_id = v.person_id"
                            + "   and o.idea_id = :into where v.idea_id = :idea) as same,"
                            + " (select count(*) from follow where idea_id = :idea and following) as followers")
                    .bind("idea", idea.value())
                    .bind("into", into.value())
                    .map((row, context) -> new MergePreview(
                            merged,
                            other,
                            row.getInt("same"),
                            row.getInt("followers"),
                            pair.narrower(),
                            pair.refusal(into)))
                    .one();
        });
    }

    private IdeaId mergedInto(IdeaId idea) {
        var into = jdbi.withHandle(
                        handle -> handle.createQuery("select coalesce(merged_into, 0) from idea where id = ?")
                                .bind(0, idea.value())
                                .mapTo(Long.class)
                                .findOne())
                .orElseThrow(() -> new NotFoundProblem("idea", idea));
        if (into == 0) {
            throw new ConflictProblem("not-merged", "This idea goes on by itself; there is nothing to undo.");
        }
        return new IdeaId(into);
    }

    private static long root(Handle handle, IdeaId idea) {
        return handle.createQuery("select merged_root(?)")
                .bind(0, idea.value())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Votes that are being cast are waited for and none begins, so that none is counted where it no longer belongs; then the ideas are
     * held, in the order of their ids. Waiting for one vote after the other would be waiting for each other.
     */
    private static void hold(Handle handle, long... ideas) {
        handle.execute("set local lock_timeout = '5s'");
        handle.execute("lock table vote, follow in share row exclusive mode");
        handle.createQuery("select b.id from board b where b.id in (select board_id from idea where id = any(?))"
                        + " order by b.id for share")
                .bind(0, ideas)
                .mapTo(Long.class)
                .list();
        handle.createQuery("select id from idea where id = any(?) order by id for update")
                .bind(0, LongStream.of(ideas).distinct().toArray())
                .mapTo(Long.class)
                .list();
    }

    private static Pair pair(Handle handle, IdeaId idea, IdeaId into) {
        return handle.createQuery(PAIR)
                .bind("idea", idea.value())
                .bind("into", into.value())
                .map((row, context) -> Pair.of(row))
                .findOne()
                .orElseThrow(() -> isThere(handle, idea)
                        ? new InvalidProblem(FieldError.of("into", "unknown"))
                        : new NotFoundProblem("idea", idea));
    }

    private static boolean isThere(Handle handle, IdeaId idea) {
        return handle.createQuery("select exists (select from idea where id = ?)")
                .bind(0, idea.value())
                .mapTo(Boolean.class)
                .one();
    }

    private void write(Writing writing) {
        try {
            jdbi.useHandle(writing::in);
        } catch (JdbiException failure) {
            throw failure.getCause() instanceof SQLException cause && BUSY.contains(String.valueOf(cause.getSQLState()))
                    ? busy()
                    : failure;
        }
    }

    private static BusyProblem busy() {
        return new BusyProblem("busy", "Others are changing these ideas at this moment. Try it again.", SOON);
    }

    private static MergedIdea merged(ResultSet row) throws SQLException {
        return new MergedIdea(
                new IdeaId(row.getLong("id")),
                row.getString("title"),
                row.getString("language"),
                new IdeaId(row.getLong("merged_into")),
                row.getInt("votes"),
                row.getTimestamp("merged_at").toInstant(),
                Optional.ofNullable(row.getString("name")));
    }

    /** Rows changed together. */
    @FunctionalInterface
    private interface Writing {
        void in(Handle handle);
    }

    /** How two ideas stand to each other. */
    private record Pair(
            boolean decided,
            boolean merged,
            boolean otherMerged,
            boolean itself,
            boolean circle,
            boolean fits,
            boolean narrower) {
        static Pair of(ResultSet row) throws SQLException {
            return new Pair(
                    row.getBoolean("final"),
                    row.getObject("idea_in") != null,
                    row.getObject("other_in") != null,
                    row.getBoolean("itself"),
                    row.getBoolean("circle"),
                    row.getBoolean("fits"),
                    row.getBoolean("narrower"));
        }

        /** Why one cannot be merged into the other; a field's fault where another choice would do. */
        Optional<Problem> refusal(IdeaId into) {
            if (itself) {
                return Optional.of(new InvalidProblem(FieldError.of("into", "itself")));
            }
            if (merged) {
                return Optional.of(new ConflictProblem(
                        "already-merged",
                        "This idea is merged already. Undo that before merging it into another one."));
            }
            if (circle) {
                return Optional.of(new InvalidProblem(FieldError.of("into", "circle")));
            }
            if (otherMerged) {
                return Optional.of(new InvalidProblem(FieldError.of("into", "merged")));
            }
            if (decided) {
                return Optional.of(new ConflictProblem(
                        "merged-idea-decided",
                        "A decided idea keeps its address and its answer. Merge the other one into it instead."));
            }
            return fits ? Optional.empty() : Optional.of(new InvalidProblem(FieldError.of("into", "seen-by-more")));
        }
    }
}
