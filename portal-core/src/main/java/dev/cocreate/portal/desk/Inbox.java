package dev.cocreate.portal.desk;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaRows;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.search.Analysis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;

/** What lies on the desk: one statement along an index, page by page. The team sees every board. */
@ApplicationScoped
public class Inbox {
    /** Nobody counts further. */
    static final int COUNTED = 1_000;

    private static final int SHOWN = 50;

    private final Jdbi jdbi;
    private final Analysis analysis;

    @Inject
    Inbox(Jdbi jdbi, Analysis analysis) {
        this.jdbi = jdbi;
        this.analysis = analysis;
    }

    /** The page that begins after {@code after}, blank for the first one. */
    Page page(DeskFilter filter, String after, Visitor reader) {
        var conditions = conditions(filter, reader, "f");
        var sort = filter.sort();
        if (!after.isBlank()) {
            conditions.after(Place.parse(after, sort));
        }
        var order = " order by " + sort.column() + " " + sort.direction() + ", i.id " + sort.direction() + " limit "
                + (SHOWN + 1);
        var rows = rows(
                "select " + DeskIdea.COLUMNS + ", " + sort.column() + "::text as sort_key from ("
                        + parts(filter).stream()
                                .map(part -> "(select i.id as lying from idea i" + conditions.words()
                                        + conditions.where() + part + order + ")")
                                .collect(Collectors.joining(" union all "))
                        + ") pile join idea i on i.id = pile.lying" + IdeaRows.joins(Sight.everything())
                        + DeskIdea.JOIN + order,
                conditions.binds());
        var shown = rows.stream().limit(SHOWN).map(Row::idea).toList();
        if (rows.size() <= SHOWN) {
            return new Page(shown, Optional.empty());
        }
        var last = rows.get(SHOWN - 1);
        var place = new Place(sort, last.key(), last.idea().view().id().value());
        return new Page(shown, Optional.of(filter.address("after", place.toString())));
    }

    /** There is an index in each order for what is decided and one for what is not, and none for both. */
    private static List<String> parts(DeskFilter filter) {
        return filter.show() == Show.ANY ? List.of(" and not i.final", " and i.final") : List.of("");
    }

    private List<Row> rows(String sql, Map<String, @Nullable Object> binds) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(sql)
                    .bindMap(binds)
                    .map((row, context) -> new Row(DeskIdea.of(row), row.getString("sort_key")))
                    .list());
        } catch (StatementException failure) {
            // Only PostgreSQL knows which values of a place it can read back.
            if (failure.getCause() instanceof SQLException cause
                    && String.valueOf(cause.getSQLState()).startsWith("22")) {
                throw Place.notOurs();
            }
            throw failure;
        }
    }

    /** How many ideas each of these filters finds, all in one statement; {@link #COUNTED} and one when there are more. */
    Map<DeskFilter, Integer> counts(Collection<DeskFilter> filters, Visitor reader) {
        var binds = new HashMap<String, @Nullable Object>();
        var counted = new ArrayList<String>();
        var asked = List.copyOf(filters);
        for (var filter : asked) {
            var conditions = conditions(filter, reader, "f" + counted.size() + "_");
            binds.putAll(conditions.binds());
            counted.add("(select count(*) from (select from idea i" + conditions.words() + conditions.where()
                    + " limit " + (COUNTED + 1) + ") found)");
        }
        var counts = new LinkedHashMap<DeskFilter, Integer>();
        if (!asked.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery("select array[" + String.join(", ", counted) + "]")
                    .bindMap(binds)
                    .map((row, context) -> (Long[]) row.getArray(1).getArray())
                    .useStream(found -> found.forEach(each -> {
                        for (var i = 0; i < each.length; i++) {
                            counts.put(asked.get(i), each[i].intValue());
                        }
                    })));
        }
        return counts;
    }

    /** The ideas that a filter finds, at most {@code most} of them. */
    public List<IdeaId> found(DeskFilter filter, int most, Visitor reader) {
        var conditions = conditions(filter, reader, "f");
        return jdbi.withHandle(handle -> handle.createQuery("select i.id from idea i" + conditions.words()
                        + conditions.where() + " order by i.id limit " + most)
                .bindMap(conditions.binds())
                .map((row, context) -> new IdeaId(row.getLong("id")))
                .list());
    }

    private DeskConditions conditions(DeskFilter filter, Visitor reader, String prefix) {
        return new DeskConditions(filter, reader.id().value(), analysis, prefix);
    }

    /**
     * A page of the desk.
     *
     * @param next address of the page that follows
     */
    record Page(List<DeskIdea> ideas, Optional<String> next) {}

    /** A row, and the value it was sorted by as PostgreSQL writes it. */
    private record Row(DeskIdea idea, String key) {}
}
