package dev.cocreate.portal.desk;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaRows;
import dev.cocreate.portal.ideas.Stance;
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
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;

/** What lies on the desk: one statement along an index, page by page. The team sees every board. */
@ApplicationScoped
public class Inbox {
    /** Nobody counts further. */
    static final int COUNTED = 1_000;

    private static final int SHOWN = 50;
    private static final String HARMFUL = " and i.harm is not null";
    private static final String HARMLESS = " and i.harm is null";

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
        var from = after.isBlank() ? Optional.<Place>empty() : Optional.of(Place.parse(after, sort));
        var order = sort.column() + " " + sort.direction() + ", i.id " + sort.direction() + " limit " + (SHOWN + 1);
        var rows = rows(
                "select " + DeskIdea.COLUMNS + ", " + sort.column() + "::text as sort_key from ("
                        + parts(filter, conditions, from).stream()
                                .map(part -> "(select i.id as lying from idea i" + conditions.words()
                                        + conditions.where() + part + " order by " + order + ")")
                                .collect(Collectors.joining(" union all "))
                        + ") pile join idea i on i.id = pile.lying" + IdeaRows.joins(Sight.everything())
                        + DeskIdea.JOIN + " order by " + Stance.FIRST + ", " + order,
                conditions.binds());
        var shown = rows.stream().limit(SHOWN).map(Row::idea).toList();
        if (rows.size() <= SHOWN) {
            return new Page(shown, Optional.empty());
        }
        var last = rows.get(SHOWN - 1);
        var place = new Place(
                sort,
                last.idea().view().stance().harm().isPresent(),
                last.key(),
                last.idea().view().id().value());
        return new Page(shown, Optional.of(filter.address("after", place.toString())));
    }

    /**
     * What would harm customers comes first, whatever the order. In each order there is an index for each part of what is shown, and
     * none for all of it.
     */
    private static List<String> parts(DeskFilter filter, DeskConditions conditions, Optional<Place> from) {
        return filter.show().parts().stream()
                .map(part -> " and " + part)
                .flatMap(part -> from.isEmpty()
                        ? Stream.of(part + HARMFUL, part + HARMLESS)
                        : from.get().harmful()
                                ? Stream.of(part + HARMFUL + conditions.beyond(from.get()), part + HARMLESS)
                                : Stream.of(part + HARMLESS + conditions.beyond(from.get())))
                .toList();
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
            counted.add("(select count(*) from (" + all(filter, conditions, COUNTED + 1) + ") found)");
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
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from (" + all(filter, conditions, most) + ") found order by id")
                        .bindMap(conditions.binds())
                        .map((row, context) -> new IdeaId(row.getLong("id")))
                        .list());
    }

    private static String all(DeskFilter filter, DeskConditions conditions, int most) {
        var parts = filter.show().parts().stream()
                .map(part -> "(select i.id from idea i" + conditions.words() + conditions.where() + " and " + part
                        + " limit " + most + ")")
                .collect(Collectors.joining(" union all "));
        return "select id from (" + parts + ") part limit " + most;
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
