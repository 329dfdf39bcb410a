package dev.cocreate.portal.desk;

import dev.cocreate.portal.search.Analysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a filter means in SQL about ideas {@code i}; several can stand in one statement, each with a prefix of its own. */
final class DeskConditions {
    private final String prefix;
    private final List<String> where = new ArrayList<>();
    private final Map<String, @Nullable Object> binds = new HashMap<>();
    private String words = "";

    DeskConditions(DeskFilter filter, long reader, Analysis analysis, String prefix) {
        this.prefix = prefix;
        where.add("i.merged_into is null");
        if (filter.sort() == DeskSort.PROMISED) {
            where.add("i.promised is not null and not i.final");
        }
        filter.get("board").ifPresent(slug -> add("i.board_id = (select id from board where slug = %s)", slug));
        filter.get("status").ifPresent(slug -> add("i.status_id = (select id from status where slug = %s)", slug));
        filter.get("tag")
                .ifPresent(slug -> add(
                        "i.id in (select it.idea_id from idea_tag it where it.tag_id = (select id from tag where slug = %1$s"
                                + " or lower(name) = replace(%1$s, '-', ' ') order by slug <> %1$s limit 1))",
                        slug));
        filter.get("assigned").ifPresent(who -> assigned(who, reader));
        filter.get("older").ifPresent(days -> add("i.created_at <= now() - make_interval(days => %s)", number(days)));
        filter.get("newer").ifPresent(days -> add("i.created_at > now() - make_interval(days => %s)", number(days)));
        filter.get("notes").ifPresent(any -> where.add("i.notes > 0"));
        filter.get("again").ifPresent(any -> where.add(Show.Conditions.DUE_AGAIN));
        filter.get("author").ifPresent(id -> add("i.author_id = %s", Long.parseLong(id)));
        filter.get("q").ifPresent(typed -> search(analysis.query(typed)));
    }

    private static int number(String days) {
        return Integer.parseInt(days);
    }

    private void add(String condition, Object value) {
        var name = prefix + binds.size();
        binds.put(name, value);
        where.add(condition.formatted(":" + name));
    }

    private void assigned(String who, long reader) {
        switch (who) {
            case DeskFilter.NOBODY -> where.add("i.assignee_id is null");
            case DeskFilter.SOMEBODY -> where.add("i.assignee_id is not null");
            case DeskFilter.ME -> add("i.assignee_id = %s", reader);
            default -> add("i.assignee_id = %s", Long.parseLong(who));
        }
    }

    /** Words of which none can be searched for find nothing. */
    private void search(Optional<String> terms) {
        if (terms.isEmpty()) {
            where.add("false");
            return;
        }
        var name = prefix + "q";
        binds.put(name, terms.get());
        words = " join idea_words w on w.idea_id = i.id and w.words @@ cast(:" + name + " as tsquery)";
    }

    /** Only what is beyond that place; to be put behind another condition. */
    String beyond(Place place) {
        binds.put(prefix + "Value", place.value());
        binds.put(prefix + "Id", place.id());
        return " and (" + place.sort().column() + ", i.id) " + place.sort().beyond() + " (cast(:" + prefix + "Value as "
                + place.sort().type() + "), :" + prefix + "Id)";
    }

    /** To be put behind {@code from idea i}. */
    String words() {
        return words;
    }

    String where() {
        return " where " + String.join(" and ", where);
    }

    Map<String, @Nullable Object> binds() {
        return binds;
    }
}
