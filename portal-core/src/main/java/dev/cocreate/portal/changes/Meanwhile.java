package dev.cocreate.portal.changes;

import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.ideas.IdeaId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** What the team changed about an idea since somebody looked, from the log. Votes and comments are no change of it. */
@ApplicationScoped
public class Meanwhile {
    /** As the index has it, letter by letter; so an idea with many votes costs no more. */
    private static final String KINDS =
            "kind in ('IdeaAnswered', 'IdeaEdited', 'IdeaMoved', 'IdeaTagged', 'IdeaAssigned', 'AnswerTakenBack',"
                    + " 'OutlookChanged')";

    private static final int SHOWN = 5;

    private final Jdbi jdbi;
    private final Statuses statuses;

    @Inject
    Meanwhile(Jdbi jdbi, Statuses statuses) {
        this.jdbi = jdbi;
        this.statuses = statuses;
    }

    /** What a form about an idea sends back, to say what was seen when it was shown. */
    public long seen(IdeaId idea) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(max(id), 0) from event where idea_id = ? and " + KINDS)
                        .bind(0, idea.value())
                        .mapTo(Long.class)
                        .one());
    }

    /** As a form sent it; what is no number is refused as one that is over, and nothing at all is not asked about. */
    public static OptionalLong parse(String seen) {
        if (seen.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : 0);
    }

    /** Refuses when somebody changed the idea, whose row is held, after what was seen. */
    void refuse(IdeaId idea, OptionalLong seen) {
        if (seen.isEmpty()) {
            return;
        }
        var happened = since(idea, seen.getAsLong());
        if (!happened.isEmpty()) {
            throw new MeanwhileProblem(happened);
        }
    }

    private List<Happened> since(IdeaId idea, long seen) {
        return jdbi.withHandle(handle -> handle.createQuery("select e.kind, e.at, p.name, e.facts->>'to' as went"
                        + " from event e left join person p on p.id = e.person_id"
                        + " where e.idea_id = :idea and e.id > :seen and e." + KINDS
                        + " order by e.id desc limit :shown")
                .bind("idea", idea.value())
                .bind("seen", seen)
                .bind("shown", SHOWN)
                .map((row, context) -> new Happened(
                        row.getString("kind"),
                        Optional.ofNullable(row.getString("name")),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("went")).flatMap(statuses::find)))
                .list());
    }
}
