package dev.cocreate.portal.notes;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every note, and the only way to write or remove one. Whoever calls has made sure that it is for the team. */
@ApplicationScoped
@Transactional
public class Notes {
    private static final int LONGEST = 10_000;

    private final Jdbi jdbi;
    private final Events events;

    @Inject
    Notes(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    /** Those about an idea, in the order they were written. */
    @Transactional(TxType.SUPPORTS)
    public List<Note> of(IdeaId idea, Visitor team) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select n.id, n.text, n.written_at, p.name, n.author_id is not distinct from :reader as mine"
                                + " from note n left join person p on p.id = n.author_id where n.idea_id = :idea order by n.id")
                .bind("reader", team.id().value())
                .bind("idea", idea.value())
                .map((row, context) -> new Note(
                        row.getLong("id"),
                        row.getString("text"),
                        Optional.ofNullable(row.getString("name")),
                        row.getTimestamp("written_at").toInstant(),
                        row.getBoolean("mine")))
                .list());
    }

    /** Notes something about an idea; the id of the note. */
    public long write(IdeaId idea, String text, Visitor team) {
        var fields = new Fields();
        var words = fields.block("text", text, 1, LONGEST);
        fields.done();
        count(idea, 1);
        var id = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into note (idea_id, author_id, text) values (:idea, :author, :text) returning id")
                .bind("idea", idea.value())
                .bind("author", team.id().value())
                .bind("text", words)
                .mapTo(Long.class)
                .one());
        events.append(new NoteWritten(idea, id, team));
        return id;
    }

    /** Removes a note: whoever wrote it, or an administrator. */
    public void remove(IdeaId idea, long id, Visitor team) {
        var note = of(idea, team).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("note", id));
        if (!note.mine() && !team.isAdministrator()) {
            throw new ForbiddenProblem("not-yours", "Only whoever wrote a note and administrators can remove it.");
        }
        if (jdbi.withHandle(handle -> handle.execute("delete from note where id = ?", id)) > 0) {
            count(idea, -1);
            events.append(new NoteRemoved(idea, id, team));
        }
    }

    private void count(IdeaId idea, int change) {
        var counted = jdbi.withHandle(
                handle -> handle.execute("update idea set notes = notes + ? where id = ?", change, idea.value()));
        if (counted == 0) {
            throw new NotFoundProblem("idea", idea);
        }
    }
}
