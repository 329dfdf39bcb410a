package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.ideas.IdeaRows;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** What is planned, what is being done, and what shipped lately: one statement for all three. */
@ApplicationScoped
public class Roadmap {
    private static final Duration LATELY = Duration.ofDays(90);
    private static final int SHOWN = 25;

    /** In the order that the team gave; else what has a day comes first, the earliest day first, then what is wanted most. */
    private static final String SELECT = """
            with chosen as (
                (select id, row_number() over (order by <order>) as place
                 from idea i where i.status_id = any(:planned)<seen> order by place limit :limit)
                union all
                (select id, row_number() over (order by <order>) as place
                 from idea i where i.status_id = any(:doing)<seen> order by place limit :limit)
                union all
                (select id, row_number() over (order by answered_at desc, id desc) as place
                 from idea i where i.final and i.status_id = any(:shipped) and i.answered_at > :since<seen> order by place limit :limit)
            )
            select promise_kept(i.id, i.promised) as kept,\s""" + IdeaRows.COLUMNS + " from chosen c join idea i on i.id = c.id";

    private final Jdbi jdbi;
    private final Statuses statuses;
    private final Clock clock;

    @Inject
    Roadmap(Jdbi jdbi, Statuses statuses, Clock clock) {
        this.jdbi = jdbi;
        this.statuses = statuses;
        this.clock = clock;
    }

    /** The columns in the order of the workflow, of what may be seen. */
    List<Column> columns(Sight sight) {
        var now = clock.instant();
        var steps = jdbi.withHandle(handle -> handle.createQuery(
                        SELECT.replace("<seen>", IdeaRows.HERE + sight.condition())
                                        .replace("<order>", Places.ORDER) + IdeaRows.joins(sight) + " order by c.place")
                .bind("planned", ids(Kind.PLANNED))
                .bind("doing", ids(Kind.DOING))
                .bind("shipped", ids(Kind.SHIPPED))
                .bind("since", now.minus(LATELY).atOffset(ZoneOffset.UTC))
                .bind("limit", SHOWN + 1)
                .map((row, context) -> step(row, LocalDate.ofInstant(now, ZoneOffset.UTC)))
                .list());
        return Stream.of(Kind.PLANNED, Kind.DOING, Kind.SHIPPED)
                .map(kind -> column(kind, steps))
                .toList();
    }

    private Column column(Kind kind, List<Step> steps) {
        var own = steps.stream()
                .filter(step -> step.idea().status().kind() == kind)
                .toList();
        return new Column(
                kind,
                own.subList(0, Math.min(own.size(), SHOWN)),
                own.size() > SHOWN ? Optional.of(all(kind)) : Optional.empty());
    }

    private String all(Kind kind) {
        return statuses.all().stream()
                .filter(status -> status.kind() == kind)
                .findFirst()
                .map(status -> "/ideas?sort=" + (kind.isFinal() ? "new" : "top") + "&status=" + status.slug())
                .orElse("/ideas");
    }

    private long[] ids(Kind kind) {
        return statuses.all().stream()
                .filter(status -> status.kind() == kind)
                .mapToLong(Status::id)
                .toArray();
    }

    private static Step step(ResultSet row, LocalDate today) throws SQLException {
        var idea = IdeaRows.view(row);
        return new Step(
                idea,
                row.getObject("kept") == null ? Optional.empty() : Optional.of(row.getBoolean("kept")),
                idea.outlook().due().filter(today::isAfter).isPresent());
    }

    /**
     * A column of the roadmap.
     *
     * @param all address of the whole list, when it holds more than is shown
     */
    public record Column(Kind kind, List<Step> steps, Optional<String> all) {}

    /** Where the team may move something to. */
    List<Status> statuses() {
        return statuses.all();
    }

    /**
     * An idea on the way.
     *
     * @param kept whether it shipped by the day that was first promised; empty when none was, or while nobody can know
     * @param late whether the day it is due by is over
     */
    public record Step(IdeaView idea, Optional<Boolean> kept, boolean late) {}
}
