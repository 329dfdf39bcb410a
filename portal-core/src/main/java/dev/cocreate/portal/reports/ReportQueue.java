package dev.cocreate.portal.reports;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mentions.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** What the team is asked to look at, in the order in which somebody asked first. */
@ApplicationScoped
public class ReportQueue {
    /** A thing is shown with so many of its reports; more of them would not say more. */
    private static final int REPORTS = 20;

    private static final String OPEN = """
            with thing as (
                select min(id) as id, idea_id, comment_id from report where resolved_at is null
                group by idea_id, comment_id having min(id) > :after order by min(id) limit :limit
            )
            select t.id as thing, t.idea_id, t.comment_id, i.title, i.language, coalesce(c.text, i.text) as text,
                a.name as author, r.reason, r.words, r.made_at, p.name as reporter, %s
            from thing t join idea i on i.id = t.idea_id left join comment c on c.id = t.comment_id
            left join person a on a.id = case when t.comment_id is null then i.author_id else c.author_id end
            cross join lateral (select * from report x where x.idea_id = t.idea_id and x.resolved_at is null
                and x.comment_id is not distinct from t.comment_id order by x.id limit %d) r
            left join person p on p.id = r.person_id
            order by t.id, r.id""".formatted(Saying.NAMES, REPORTS);

    private final Jdbi jdbi;

    @Inject
    ReportQueue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is open; {@code after} is the last thing already seen. */
    public List<ReportedThing> open(long after, int limit) {
        var things = new LinkedHashMap<Long, ReportedThing>();
        jdbi.useHandle(handle -> handle.createQuery(OPEN)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> thing(row))
                .forEach(thing -> things.merge(thing.id(), thing, ReportQueue::together)));
        return List.copyOf(things.values());
    }

    private static ReportedThing together(ReportedThing thing, ReportedThing next) {
        thing.reports().addAll(next.reports());
        return thing;
    }

    private static ReportedThing thing(ResultSet row) throws SQLException {
        var comment = Optional.ofNullable(row.getObject("comment_id", Long.class));
        var report = new ReportedThing.Report(
                Optional.ofNullable(row.getString("reporter")),
                Concern.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getTimestamp("made_at").toInstant());
        return new ReportedThing(
                row.getLong("thing"),
                new IdeaId(row.getLong("idea_id")),
                row.getString("title"),
                row.getString("language"),
                comment.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                Saying.of(row.getString("text"), row),
                Optional.ofNullable(row.getString("author")),
                new ArrayList<>(List.of(report)));
    }
}
