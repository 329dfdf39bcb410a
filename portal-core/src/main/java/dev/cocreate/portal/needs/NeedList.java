package dev.cocreate.portal.needs;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.search.Analysis;
import dev.cocreate.portal.segments.Segment;
import dev.cocreate.portal.segments.Segments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Needs in an order, page by page: one statement that reads what was counted, and counts nothing but the ideas of what it shows. */
@ApplicationScoped
public class NeedList {
    private static final int MOST = 100;

    private final Jdbi jdbi;
    private final Analysis analysis;
    private final Segments segments;

    @Inject
    NeedList(Jdbi jdbi, Analysis analysis, Segments segments) {
        this.jdbi = jdbi;
        this.analysis = analysis;
        this.segments = segments;
    }

    public NeedPage page(NeedQuery asked, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidProblem(new FieldError("limit", "range", Map.of("min", 1, "max", MOST)));
        }
        var query = asked.checked();
        var segment =
                query.segment().isEmpty() ? Optional.<Segment>empty() : Optional.of(segments.choose(query.segment()));
        return page(query, segment, limit);
    }

    /** The same where the segment is known. */
    NeedPage page(NeedQuery query, Optional<Segment> segment, int limit) {
        var binds = new HashMap<String, @Nullable Object>();
        binds.put("segment", segment.map(Segment::id).orElse(Segment.EVERYBODY));
        var sql = "select " + NeedRows.COLUMNS + ", " + query.order().column() + " as sort_key from need n"
                + NeedRows.AUTHOR
                + (segment.isPresent() ? "" : " left")
                + " join need_backing k on k.need_id = n.id and k.segment_id = :segment"
                + " where n.merged_into is null" + conditions(query, binds)
                + " order by sort_key desc, n.id desc limit " + (limit + 1);
        var rows = jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindMap(binds)
                .map((row, context) -> new Row(NeedRows.view(row), row.getLong("sort_key")))
                .list());
        var shown = rows.stream().limit(limit).map(Row::need).toList();
        return new NeedPage(
                shown,
                rows.size() <= limit
                        ? Optional.empty()
                        : Optional.of(rows.get(limit - 1).place()));
    }

    private String conditions(NeedQuery query, Map<String, @Nullable Object> binds) {
        var where = new StringBuilder();
        if (!query.state().equals("any")) {
            where.append(" and n.state = :state");
            binds.put(
                    "state",
                    NeedState.find(query.state()).orElse(NeedState.OPEN).name());
        }
        Horizon.find(query.horizon()).ifPresent(horizon -> {
            where.append(" and n.horizon = :horizon");
            binds.put("horizon", horizon.name());
        });
        if (!query.words().isBlank()) {
            var terms = analysis.query(query.words());
            // Words of which none can be searched for find nothing.
            where.append(
                    terms.isEmpty()
                            ? " and false"
                            : " and n.id in (select w.need_id from need_words w"
                                    + " where w.words @@ cast(:terms as tsquery))");
            terms.ifPresent(found -> binds.put("terms", found));
        }
        if (!query.after().isEmpty()) {
            var dot = query.after().indexOf('.');
            where.append(" and (").append(query.order().column()).append(", n.id) < (:afterKey, :afterId)");
            binds.put("afterKey", Long.parseLong(query.after().substring(0, dot)));
            binds.put("afterId", Long.parseLong(query.after().substring(dot + 1)));
        }
        return where.toString();
    }

    /** Open needs to choose from, those with the most behind them first. */
    public List<NeedChoice> choices(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select n.id, n.statement, n.language from need n"
                        + " left join need_backing k on k.need_id = n.id and k.segment_id = " + Segment.EVERYBODY
                        + " where n.merged_into is null and n.state = 'OPEN'"
                        + " order by coalesce(k.people, 0) desc, n.id desc limit ?")
                .bind(0, limit)
                .map((row, context) -> new NeedChoice(
                        new NeedId(row.getLong("id")), row.getString("statement"), row.getString("language")))
                .list());
    }

    private record Row(NeedView need, long key) {
        String place() {
            return key + "." + need.id();
        }
    }
}
