package dev.cocreate.portal.decisions;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.platform.web.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every decision that was written down, and the only way to write one. For the team, which sees all boards. */
@ApplicationScoped
@Transactional
public class Decisions {
    private static final int MOST = 200;

    private static final String SELECT =
            "select d.id, d.what, d.why, d.traded, d.evidence, d.idea_id, i.title, i.language, d.corrects,"
                    + " (select max(c.id) from decision c where c.corrects = d.id) as corrected_by, p.name, d.decided_at"
                    + " from decision d left join idea i on i.id = d.idea_id left join person p on p.id = d.author_id";

    private final Jdbi jdbi;
    private final Events events;
    private final Clock clock;

    @Inject
    Decisions(Jdbi jdbi, Events events, Clock clock) {
        this.jdbi = jdbi;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a decision for good. */
    public Decision record(DecisionDraft draft, Visitor team) {
        var fields = new Fields();
        var words = draft.checked(fields);
        var traded = draft.interests(fields);
        var idea = known("idea", words.idea(), "select id from idea where id = ?", fields);
        var corrects = known("corrects", words.corrects(), "select id from decision where id = ?", fields);
        fields.done();
        var id = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into decision (idea_id, what, why, traded, evidence, corrects, author_id, decided_at)"
                                + " values (:idea, :what, :why, :traded, :evidence, :corrects, :author, :now) returning id")
                .bind("idea", idea)
                .bind("what", words.what())
                .bind("why", words.why())
                .bind("traded", traded.stream().map(Enum::name).toArray(String[]::new))
                .bind("evidence", words.evidence())
                .bind("corrects", corrects)
                .bind("author", team.id().value())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one());
        events.append(new DecisionRecorded(id, Optional.ofNullable(idea).map(IdeaId::new), team));
        return view(id);
    }

    private @Nullable Long known(String field, String typed, String query, Fields fields) {
        if (typed.isEmpty()) {
            return null;
        }
        var digits = typed.startsWith("#") ? typed.substring(1) : typed;
        var found = !digits.matches("[0-9]{1,18}")
                ? Optional.<Long>empty()
                : jdbi.withHandle(handle -> handle.createQuery(query)
                        .bind(0, Long.parseLong(digits))
                        .mapTo(Long.class)
                        .findOne());
        if (found.isEmpty()) {
            fields.refuse(FieldError.of(field, "unknown"));
        }
        return found.orElse(null);
    }

    /** The decision; 404 when there is none. */
    @Transactional(TxType.SUPPORTS)
    public Decision view(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where d.id = ?")
                        .bind(0, id)
                        .map((row, context) -> decision(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("decision", id));
    }

    /** What was decided about an idea and about those that go on in it, the latest first. */
    @Transactional(TxType.SUPPORTS)
    public List<Decision> of(IdeaId idea) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where d.idea_id = :idea or d.idea_id in (select t.idea_id from"
                                + " merged_tree(:idea) t) order by d.id desc limit " + MOST)
                        .bind("idea", idea.value())
                        .map((row, context) -> decision(row))
                        .list());
    }

    /** What was decided, the latest first; words are looked for as they are, in what is said and in the idea's title. */
    @Transactional(TxType.SUPPORTS)
    public Slice<Decision> page(DecisionQuery query, int limit) {
        var where = Stream.of(
                        query.words().isEmpty()
                                ? ""
                                : "position(lower(:words) in lower(concat_ws(chr(10), d.what, d.why, d.evidence, i.title))) > 0",
                        query.interest().isEmpty() ? "" : ":interest = any(d.traded)",
                        query.after().isEmpty() ? "" : "(d.decided_at, d.id) < (:at, :id)")
                .filter(condition -> !condition.isEmpty())
                .toList();
        var rows = jdbi.withHandle(handle -> {
            var select = handle.createQuery(SELECT + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                    + " order by d.decided_at desc, d.id desc limit :limit");
            if (!query.words().isEmpty()) {
                select.bind("words", query.words());
            }
            query.interest().ifPresent(interest -> select.bind("interest", interest.name()));
            query.after()
                    .ifPresent(mark -> select.bind("at", mark.at().atOffset(ZoneOffset.UTC))
                            .bind("id", mark.id()));
            return select.bind("limit", limit + 1)
                    .map((row, context) -> decision(row))
                    .list();
        });
        return Slice.of(rows, limit, Decision::mark);
    }

    /** From the first on; {@code after} is the last one already read. */
    @Transactional(TxType.SUPPORTS)
    List<Decision> following(long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where d.id > ? order by d.id limit ?")
                .bind(0, after)
                .bind(1, limit)
                .map((row, context) -> decision(row))
                .list());
    }

    @Transactional(TxType.SUPPORTS)
    long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from decision")
                .mapTo(Long.class)
                .one());
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var about = row.getString("title") == null
                ? Optional.<Decision.About>empty()
                : Optional.of(new Decision.About(
                        new IdeaId(row.getLong("idea_id")), row.getString("title"), row.getString("language")));
        return new Decision(
                row.getLong("id"),
                row.getString("what"),
                row.getString("why"),
                Stream.of((String[]) row.getArray("traded").getArray())
                        .map(Interest::valueOf)
                        .toList(),
                row.getString("evidence"),
                about,
                id(row, "corrects"),
                id(row, "corrected_by"),
                Optional.ofNullable(row.getString("name")),
                row.getTimestamp("decided_at").toInstant());
    }

    private static OptionalLong id(ResultSet row, String column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
