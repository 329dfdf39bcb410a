package dev.cocreate.portal.boards;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.database.AfterCommit;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;

/** Which boards there are, in which order and for whom, and the only way to change that. Always read anew. */
@ApplicationScoped
@Transactional
public class Arrangement {
    private final Jdbi jdbi;
    private final Boards boards;
    private final Events events;
    private final AfterCommit afterCommit;

    @Inject
    Arrangement(Jdbi jdbi, Boards boards, Events events, AfterCommit afterCommit) {
        this.jdbi = jdbi;
        this.boards = boards;
        this.events = events;
        this.afterCommit = afterCommit;
    }

    @Transactional(TxType.SUPPORTS)
    public List<ArrangedBoard> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select id, slug, name, access, version,"
                        + " (select count(*) from idea i where i.board_id = b.id) as ideas,"
                        + " (select count(*) from board_member m where m.board_id = b.id) as members"
                        + " from board b order by position, id")
                .map((row, context) -> new ArrangedBoard(
                        new Board(
                                row.getLong("id"),
                                row.getString("slug"),
                                row.getString("name"),
                                Access.valueOf(row.getString("access"))),
                        row.getInt("version"),
                        row.getInt("ideas"),
                        row.getInt("members")))
                .list());
    }

    /** The board of that name; 404 when there is none. */
    @Transactional(TxType.SUPPORTS)
    public ArrangedBoard find(String slug) {
        return all().stream()
                .filter(one -> one.board().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("board", slug));
    }

    /** Adds a board below the others. */
    public Board add(BoardDraft draft, Visitor administrator) {
        hold();
        var fields = new Fields();
        var checked = draft.checked(fields);
        refuseTaken(checked, 0, fields);
        fields.done();
        var id = jdbi.withHandle(handle -> handle.createQuery("insert into board (slug, name, access, position)"
                        + " values (?, ?, ?, (select coalesce(max(position), 0) + 1 from board)) returning id")
                .bind(0, checked.slug())
                .bind(1, checked.name())
                .bind(2, checked.whoSees().name())
                .mapTo(Long.class)
                .one());
        changed();
        events.append(new BoardAdded(administrator, id, checked.whoSees()));
        return new Board(id, checked.slug(), checked.name(), checked.whoSees());
    }

    /** Changes a board; {@code seen} is the version that whoever changes it saw, so that nobody overwrites what they do not know. */
    public Board change(String slug, BoardDraft draft, OptionalInt seen, Visitor administrator) {
        hold();
        var now = find(slug);
        var fields = new Fields();
        var checked = draft.checked(fields);
        refuseTaken(checked, now.board().id(), fields);
        if (seen.isPresent() && seen.getAsInt() != now.version()) {
            fields.refuse(FieldError.of("seen", "changed-meanwhile"));
        }
        fields.done();
        var next = new Board(now.board().id(), checked.slug(), checked.name(), checked.whoSees());
        if (next.equals(now.board())) {
            return next;
        }
        jdbi.useHandle(handle -> handle.execute(
                "update board set slug = ?, name = ?, access = ?, version = version + 1, sample = false where id = ?",
                next.slug(),
                next.name(),
                next.access().name(),
                next.id()));
        changed();
        events.append(new BoardChanged(administrator, next.id(), next.access()));
        return next;
    }

    private void refuseTaken(BoardDraft draft, long except, Fields fields) {
        if (all().stream()
                .map(ArrangedBoard::board)
                .anyMatch(board -> board.slug().equals(draft.slug()) && board.id() != except)) {
            fields.refuse(FieldError.of("slug", "taken"));
        }
    }

    /** Moves a board one place up or down; the first stays first and the last one last. */
    public void move(String slug, boolean up, Visitor administrator) {
        hold();
        var board = find(slug).board();
        var order = new ArrayList<>(all().stream().map(one -> one.board().id()).toList());
        var from = order.indexOf(board.id());
        var to = from + (up ? -1 : 1);
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        jdbi.useHandle(handle -> handle.execute(
                "update board b set position = o.place from unnest(?) with ordinality o (id, place) where b.id = o.id",
                (Object) order.stream().mapToLong(id -> id).toArray()));
        changed();
        events.append(new BoardMoved(administrator, board.id()));
    }

    /** Removes a board on which there is no idea. */
    public void remove(String slug, Visitor administrator) {
        hold();
        var board = find(slug);
        if (all().size() == 1) {
            throw new ConflictProblem("last-board", "The last board stays; ideas need a place.");
        }
        if (board.ideas() > 0) {
            throw new ConflictProblem(
                    "board-not-empty", "There are ideas on this board; move them to another one first.");
        }
        jdbi.useHandle(handle ->
                handle.execute("delete from board where id = ?", board.board().id()));
        changed();
        events.append(new BoardRemoved(administrator, board.board().id()));
    }

    /** Whoever changes boards is alone until their transaction ends; ideas are proposed meanwhile. */
    @Transactional(TxType.MANDATORY)
    public void hold() {
        jdbi.useHandle(handle -> handle.execute("lock table board in share row exclusive mode"));
    }

    void changed() {
        afterCommit.run(boards::forget);
    }
}
