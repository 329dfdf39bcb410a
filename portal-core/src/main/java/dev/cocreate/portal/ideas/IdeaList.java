package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.search.Analysis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;

/** Ideas in an order, page by page: one statement, read along an index, that costs the same however many votes there are. */
@ApplicationScoped
public class IdeaList {
    private static final int MOST = 100;

    /** A search ranks so many of its hits; whoever gets more should type another word. */
    private static final int RANKED = 2000;

    private final Jdbi jdbi;
    private final Boards boards;
    private final Statuses statuses;
    private final Analysis analysis;

    @Inject
    IdeaList(Jdbi jdbi, Boards boards, Statuses statuses, Analysis analysis) {
        this.jdbi = jdbi;
        this.boards = boards;
        this.statuses = statuses;
        this.analysis = analysis;
    }

    /** The page that was asked for, of what may be seen. */
    public IdeaPage page(IdeaQuery query, Sight sight) {
        if (query.limit() < 1 || query.limit() > MOST) {
            throw new InvalidProblem(new FieldError("limit", "range", Map.of("min", 1, "max", MOST)));
        }
        var terms = query.words().filter(words -> !words.isBlank()).map(words -> analysis.query(words));
        if (terms.isPresent() && terms.get().isEmpty()) {
            return new IdeaPage(List.of(), Optional.empty());
        }
        var sort = query.sort()
                .orElse(terms.isPresent() ? Sort.MATCH : query.segment().isPresent() ? Sort.SEGMENT : Sort.TOP);
        if (sort == Sort.SEGMENT && query.segment().isEmpty()) {
            throw new InvalidProblem(FieldError.of("sort", "unknown"));
        }
        var after = query.after().map(cursor -> Cursor.parse(cursor).in(sort));
        return read(query, terms.flatMap(found -> found), sort, after, sight);
    }

    /** What came to an end lately, the latest first. */
    public List<IdeaView> decidedLately(int limit, Sight sight) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + IdeaRows.COLUMNS + " from idea i" + IdeaRows.joins(sight)
                                + " where i.final and i.answered_at is not null order by i.answered_at desc, i.id desc limit ?")
                .bind(0, limit)
                .map((row, context) -> IdeaRows.view(row))
                .list());
    }

    /** How many there are, whatever page was asked for. */
    public long count(IdeaQuery query, Sight sight) {
        var binds = new HashMap<String, @Nullable Object>();
        var all = all(query, sight, binds);
        return all.isEmpty()
                ? 0
                : jdbi.withHandle(handle -> handle.createQuery("select count(*)" + all.get())
                        .bindMap(binds)
                        .mapTo(Long.class)
                        .one());
    }

    /** Those that follow one in the order in which they were proposed, whatever order and page were asked for. */
    public List<IdeaView> following(IdeaQuery query, Sight sight, Optional<IdeaId> last, int many) {
        var binds = new HashMap<String, @Nullable Object>();
        var all = all(query, sight, binds);
        binds.put("last", last.map(IdeaId::value).orElse(0L));
        return all.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery("select " + IdeaRows.COLUMNS + all.get()
                                + " and i.id > :last order by i.id limit " + many)
                        .bindMap(binds)
                        .map((row, context) -> IdeaRows.view(row))
                        .list());
    }

    /** The rest of a statement about every idea that was asked for; empty when no word of a search means anything. */
    private Optional<String> all(IdeaQuery query, Sight sight, Map<String, @Nullable Object> binds) {
        var where = new ArrayList<String>(List.of("true"));
        var words = query.words().filter(typed -> !typed.isBlank());
        var terms = words.flatMap(analysis::query);
        if (words.isPresent() && terms.isEmpty()) {
            return Optional.empty();
        }
        terms.ifPresent(found -> {
            where.add("i.id in (select idea_id from idea_words where words @@ cast(:terms as tsquery))");
            binds.put("terms", found);
        });
        narrow(query, sight, where, binds);
        var from = " from idea i" + IdeaRows.joins(sight) + backed(query, binds);
        return Optional.of(from + " where " + String.join(" and ", where));
    }

    private IdeaPage read(IdeaQuery query, Optional<String> terms, Sort sort, Optional<Cursor> after, Sight sight) {
        var binds = new HashMap<String, @Nullable Object>();
        var sql = select(query, terms, sort, after, sight, binds);
        var rows = rows(sql, binds, after);
        var items = rows.stream().limit(query.limit()).map(Row::view).toList();
        if (rows.size() <= query.limit()) {
            return new IdeaPage(items, Optional.empty());
        }
        var last = rows.get(query.limit() - 1);
        return new IdeaPage(
                items, Optional.of(new Cursor(sort, last.key(), last.view().id().value()).toString()));
    }

    private List<Row> rows(String sql, Map<String, @Nullable Object> binds, Optional<Cursor> after) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(sql)
                    .bindMap(binds)
                    .map((row, context) -> Row.of(row))
                    .list());
        } catch (StatementException failure) {
            // Only PostgreSQL knows which values it can read back.
            var isBadValue = failure.getCause() instanceof SQLException sqlFailure
                    && String.valueOf(sqlFailure.getSQLState()).startsWith("22");
            throw after.isPresent() && isBadValue ? Cursor.notOurs() : failure;
        }
    }

    private String select(
            IdeaQuery query,
            Optional<String> terms,
            Sort sort,
            Optional<Cursor> after,
            Sight sight,
            Map<String, @Nullable Object> binds) {
        var where = new ArrayList<String>();
        var from = " from idea i" + IdeaRows.joins(sight);
        if (terms.isPresent()) {
            binds.put("terms", terms.get());
            from = sort == Sort.MATCH
                    ? " from (select idea_id, ts_rank(words, cast(:terms as tsquery)) as rank from (select idea_id, words"
                            + " from idea_words" + seen(sight) + " where words @@ cast(:terms as tsquery) limit "
                            + RANKED
                            + ") hit) w join idea i on i.id = w.idea_id" + IdeaRows.joins(sight)
                    : from + " join idea_words w on w.idea_id = i.id and w.words @@ cast(:terms as tsquery)";
        }
        from += backed(query, binds);
        narrow(query, sight, where, binds);
        after.ifPresent(cursor -> {
            where.add("(" + sort.column() + ", i.id) < (cast(:afterValue as " + sort.type() + "), :afterId)");
            binds.put("afterValue", cursor.value());
            binds.put("afterId", cursor.id());
        });
        return "select " + IdeaRows.COLUMNS + ", " + sort.column() + "::text as sort_key" + from
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by " + sort.column() + " desc, i.id desc limit " + (query.limit() + 1);
    }

    private static String backed(IdeaQuery query, Map<String, @Nullable Object> binds) {
        query.segment().ifPresent(segment -> binds.put("segment", segment));
        return query.segment().isPresent() ? " join backing k on k.idea_id = i.id and k.segment_id = :segment" : "";
    }

    /** What may not be seen must not take the place of what may, when only so many hits are ranked. */
    private static String seen(Sight sight) {
        return sight.isEverything() ? "" : " join idea i on i.id = idea_id" + sight.condition();
    }

    private void narrow(IdeaQuery query, Sight sight, List<String> where, Map<String, @Nullable Object> binds) {
        if (query.status().isEmpty()) {
            where.add("not i.final");
        } else if (!query.status().get().equals("any")) {
            where.add("i.status_id = :status");
            binds.put("status", statuses.choose(query.status().get()).id());
        }
        query.board().ifPresent(slug -> {
            where.add("i.board_id = :board");
            binds.put("board", boards.choose(Optional.of(slug), sight).id());
        });
        query.tag().ifPresent(slug -> {
            where.add("exists (select 1 from idea_tag it join tag t on t.id = it.tag_id"
                    + " where it.idea_id = i.id and t.slug = :tag)");
            binds.put("tag", slug);
        });
        query.involved().ifPresent(involved -> {
            where.add(involved.how().condition());
            binds.put("person", involved.person().value());
        });
    }

    /** A row, and the value it was sorted by as PostgreSQL writes it. */
    private record Row(IdeaView view, String key) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(IdeaRows.view(row), row.getString("sort_key"));
        }
    }
}
