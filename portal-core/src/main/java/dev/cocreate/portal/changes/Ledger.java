package dev.cocreate.portal.changes;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Writes down what was before a change and after it, for whoever wants it back. */
@ApplicationScoped
class Ledger {
    private static final String TAGS =
            "array(select it.tag_id from idea_tag it where it.idea_id = i.id order by it.tag_id)";

    private static final String BEFORE = "insert into changed_idea (change_id, idea_id, board_before, tags_before,"
            + " assignee_before, status_before, answered_before, first_answered_before, confidence_before, due_before,"
            + " promised_before, place_before, look_again_before, look_again_due_before, need_before, need_origin_before)"
            + " select :change, i.id, i.board_id, " + TAGS + ", i.assignee_id, i.status_id, i.answered_at,"
            + " i.first_answered_at, i.confidence, i.due, i.promised, i.place, i.look_again_at,"
            + " i.look_again_due, i.need_id, i.need_origin from idea i where i.id = any(:ids)";

    /** Of what is as it was nothing is kept, so that an undo does not touch it. */
    private static final String AFTER = """
            update changed_idea c set
                board_before = case when i.board <> c.board_before then c.board_before end,
                board_after = case when i.board <> c.board_before then i.board end,
                tags_before = case when i.tags <> c.tags_before then c.tags_before end,
                tags_after = case when i.tags <> c.tags_before then i.tags end,
                reassigned = i.assignee is distinct from c.assignee_before,
                assignee_after = i.assignee,
                rehung = i.need_id is distinct from c.need_before,
                need_after = i.need_id,
                answer_id = g.answer
            from (select i.id, i.board_id as board, i.assignee_id as assignee, i.need_id, <tags> as tags from idea i
                join changed_idea x on x.idea_id = i.id and x.change_id = :change) i
            left join unnest(cast(:ideas as bigint[]), cast(:answers as bigint[])) g (idea, answer) on g.idea = i.id
            where c.change_id = :change and c.idea_id = i.id""".replace("<tags>", TAGS);

    private static final String FORGET_UNCHANGED =
            "delete from changed_idea where change_id = ? and board_after is null"
                    + " and tags_after is null and not reassigned and not rehung and answer_id is null";

    private final Jdbi jdbi;

    @Inject
    Ledger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A change begins; its id. Those of a month ago are forgotten. */
    long begin(List<Held> ideas, Visitor team) {
        return jdbi.withHandle(handle -> {
            handle.execute("delete from change where made_at < now() - interval '30 days'");
            var change = handle.createQuery("insert into change (made_by, ideas) values (?, 0) returning id")
                    .bind(0, team.id().value())
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate(BEFORE)
                    .bind("change", change)
                    .bind(
                            "ids",
                            ideas.stream().mapToLong(idea -> idea.id().value()).toArray())
                    .execute();
            return change;
        });
    }

    /** It is over; {@code given} are the answers that were given with it. */
    MadeChange end(long change, Map<IdeaId, Long> given) {
        return jdbi.withHandle(handle -> {
            var answers = List.copyOf(given.entrySet());
            handle.createUpdate(AFTER)
                    .bind("change", change)
                    .bind(
                            "ideas",
                            answers.stream()
                                    .mapToLong(one -> one.getKey().value())
                                    .toArray())
                    .bind(
                            "answers",
                            answers.stream().mapToLong(Map.Entry::getValue).toArray())
                    .execute();
            handle.execute(FORGET_UNCHANGED, change);
            var ideas = handle.createQuery(
                            "update change set ideas = (select count(*) from changed_idea where change_id = :id)"
                                    + " where id = :id returning ideas")
                    .bind("id", change)
                    .mapTo(Integer.class)
                    .one();
            if (ideas == 0) {
                handle.execute("delete from change where id = ?", change);
            }
            return MadeChange.of(ideas == 0 ? 0 : change, ideas);
        });
    }

    Optional<MadeChange> find(long change) {
        return jdbi.withHandle(handle -> handle.createQuery("select c.id, c.ideas, c.undone_at is not null as undone,"
                        + " (select count(*) from changed_idea x where x.change_id = c.id) as there"
                        + " from change c where c.id = ?")
                .bind(0, change)
                .map((row, context) -> found(row, row.getBoolean("undone") ? kept(change) : List.of()))
                .findOne());
    }

    private static MadeChange found(ResultSet row, List<MadeChange.Kept> kept) throws SQLException {
        var ideas = row.getInt("ideas");
        return new MadeChange(row.getLong("id"), ideas, row.getBoolean("undone"), ideas - row.getInt("there"), kept);
    }

    private List<MadeChange.Kept> kept(long change) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select i.id, i.title, i.language, c.kept from changed_idea c"
                                + " join idea i on i.id = c.idea_id where c.change_id = ? and c.kept is not null order by i.id")
                .bind(0, change)
                .map((row, context) -> new MadeChange.Kept(
                        new IdeaId(row.getLong("id")),
                        row.getString("title"),
                        row.getString("language"),
                        List.of((String[]) row.getArray("kept").getArray())))
                .list());
    }
}
