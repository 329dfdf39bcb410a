package dev.cocreate.portal.ranking;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaRows;
import dev.cocreate.portal.scores.IdeaScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Ideas in the order of a score: one statement along an index, page by page. The team sees every board. */
@ApplicationScoped
public class Ranking {
    /** Nobody counts further. */
    static final int COUNTED = 1_000;

    private static final int SHOWN = 50;
    private static final int SHOWN_UNSCORED = 20;
    private static final String FROM = " from idea_score r join idea i on i.id = r.idea_id";
    private static final String ORDER = " order by r.precedence desc, r.merit desc, r.idea_id desc";

    private final Jdbi jdbi;

    @Inject
    Ranking(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The page that begins after {@code after}, blank for the first one. */
    Page page(RankingFilter filter, String after) {
        var place = after.isBlank() ? Optional.<Place>empty() : Optional.of(Place.parse(after));
        var found = ideas(filter, place, SHOWN + 1);
        return found.size() <= SHOWN
                ? new Page(found, Optional.empty())
                : new Page(
                        found.subList(0, SHOWN),
                        Optional.of(found.get(SHOWN - 1).place().toString()));
    }

    /** The ideas from a place on. */
    List<RankedIdea> ideas(RankingFilter filter, Optional<Place> after, int most) {
        var conditions = new Conditions(filter);
        conditions.add("r.merit is not null");
        after.ifPresent(place -> {
            conditions.add("(r.precedence, r.merit, r.idea_id) < (:precedence, :merit, :id)");
            conditions.binds.put("precedence", (short) place.precedence());
            conditions.binds.put("merit", place.merit());
            conditions.binds.put("id", place.id());
        });
        return rows(conditions, ORDER, most);
    }

    /** What was assessed and could not be reckoned. */
    List<RankedIdea> unscored(RankingFilter filter) {
        var conditions = new Conditions(filter);
        conditions.add("r.merit is null");
        return rows(conditions, " order by r.idea_id desc", SHOWN_UNSCORED);
    }

    private List<RankedIdea> rows(Conditions conditions, String order, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + RankedIdea.COLUMNS + FROM
                        + IdeaRows.joins(Sight.everything()) + IdeaScore.JOINS + " where r.scorer = :scorer"
                        + conditions.where() + order + " limit " + most)
                .bindMap(conditions.binds)
                .map((row, context) -> RankedIdea.of(row))
                .list());
    }

    /** Where all scores of the filter stand. */
    Standing standing(RankingFilter filter) {
        var conditions = new Conditions(filter);
        var order = " order by r.precedence desc, r.merit desc) filter (where r.merit is not null)";
        return jdbi.withHandle(handle -> handle.createQuery("select array_agg(r.precedence" + order
                        + " as precedences, array_agg(r.merit" + order + " as merits,"
                        + " count(*) filter (where r.merit is null) as unscored" + FROM
                        + " where r.scorer = :scorer and i.merged_into is null" + conditions.where())
                .bindMap(conditions.binds)
                .map((row, context) -> {
                    var precedences = row.getArray("precedences");
                    var merits = row.getArray("merits");
                    return precedences == null || merits == null
                            ? Standing.of(List.of(), List.of(), row.getInt("unscored"))
                            : Standing.of(
                                    List.of((Short[]) precedences.getArray()),
                                    List.of((Double[]) merits.getArray()),
                                    row.getInt("unscored"));
                })
                .one());
    }

    /** How many ideas of the filter nobody has assessed; {@link #COUNTED} and one when there are more. */
    int unassessed(RankingFilter filter) {
        var conditions = new Conditions(filter);
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from (select" + unassessed(conditions) + " limit " + (COUNTED + 1) + ") found")
                .bindMap(conditions.binds)
                .mapTo(Integer.class)
                .one());
    }

    /** The next idea that nobody has assessed, the most wanted first, after one with so many votes and that id. */
    Optional<Unassessed> next(RankingFilter filter, Optional<Unassessed> after) {
        var conditions = new Conditions(filter);
        after.ifPresent(last -> {
            conditions.add("(i.votes, i.id) < (:votes, :id)");
            conditions.binds.put("votes", last.votes());
            conditions.binds.put("id", last.id().value());
        });
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select i.votes, i.id" + unassessed(conditions) + " order by i.votes desc, i.id desc limit 1")
                .bindMap(conditions.binds)
                .map((row, context) -> new Unassessed(row.getInt("votes"), new IdeaId(row.getLong("id"))))
                .findOne());
    }

    private static String unassessed(Conditions conditions) {
        return " from idea i where i.merged_into is null and not exists (select from idea_score r"
                + " where r.idea_id = i.id and r.scorer = :scorer)" + conditions.where();
    }

    /**
     * A page of the ranking.
     *
     * @param next where the page that follows begins
     */
    record Page(List<RankedIdea> ideas, Optional<String> next) {}

    /** An idea that nobody has assessed. */
    record Unassessed(int votes, IdeaId id) {
        static Optional<Unassessed> parse(String text) {
            var parts = text.split("-", -1);
            return parts.length == 2 && parts[0].matches("[0-9]{1,9}") && parts[1].matches("[0-9]{1,18}")
                    ? Optional.of(new Unassessed(Integer.parseInt(parts[0]), new IdeaId(Long.parseLong(parts[1]))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return votes + "-" + id;
        }
    }

    /** What a filter means in SQL about ideas {@code i}. */
    private static final class Conditions {
        private final List<String> where = new ArrayList<>();
        private final Map<String, @Nullable Object> binds = new HashMap<>();

        Conditions(RankingFilter filter) {
            binds.put("scorer", filter.scorer());
            if (filter.isOpenOnly()) {
                add("not i.final");
            }
            filter.get("board")
                    .ifPresent(slug -> add("i.board_id = (select id from board where slug = :board)", "board", slug));
            filter.get("status")
                    .ifPresent(
                            slug -> add("i.status_id = (select id from status where slug = :status)", "status", slug));
            filter.get("tag")
                    .ifPresent(slug -> add(
                            "i.id in (select it.idea_id from idea_tag it where it.tag_id = (select id from tag where slug = :tag))",
                            "tag",
                            slug));
            filter.get("segment")
                    .ifPresent(slug -> add(
                            "exists (select from backing k where k.segment_id = (select id from segment where slug = :segment)"
                                    + " and k.idea_id = i.id)",
                            "segment",
                            slug));
        }

        void add(String condition) {
            where.add(" and " + condition);
        }

        private void add(String condition, String name, String value) {
            add(condition);
            binds.put(name, value);
        }

        String where() {
            return String.join("", where);
        }
    }
}
