package dev.cocreate.portal.boards;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.people.Addressee;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who is listed for which board, and the only way to list somebody. */
@ApplicationScoped
@Transactional
public class Members {
    private static final int MOST_AT_ONCE = 500;

    private final Jdbi jdbi;
    private final Arrangement arrangement;
    private final Events events;

    @Inject
    Members(Jdbi jdbi, Arrangement arrangement, Events events) {
        this.jdbi = jdbi;
        this.arrangement = arrangement;
        this.events = events;
    }

    /** Those of a board, mail domains first, in alphabetical order. */
    @Transactional(TxType.SUPPORTS)
    public List<Member> of(Board board) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, who, added_at from board_member where board_id = ?"
                                + " order by position('@' in who) > 0, who")
                .bind(0, board.id())
                .map((row, context) -> new Member(
                        row.getLong("id"),
                        new Addressee(row.getString("who")),
                        row.getTimestamp("added_at").toInstant()))
                .list());
    }

    /** Lists whom somebody typed: addresses and mail domains. Those who are listed already stay so. */
    public void add(Board board, String typed, Visitor administrator) {
        var fields = new Fields();
        var named = Addressee.list("who", typed, MOST_AT_ONCE, Addressee.Kind.EITHER, fields);
        if (typed.isBlank()) {
            fields.refuse(FieldError.of("who", "missing"));
        }
        fields.done();
        named.forEach(who -> add(board, who, administrator));
        arrangement.changed();
    }

    private void add(Board board, Addressee who, Visitor administrator) {
        jdbi.withHandle(handle -> handle.createQuery("insert into board_member (board_id, who) values (?, ?)"
                                + " on conflict (board_id, who) do nothing returning id")
                        .bind(0, board.id())
                        .bind(1, who.text())
                        .mapTo(Long.class)
                        .findOne())
                .ifPresent(id -> events.append(new BoardMemberAdded(administrator, board.id(), id)));
    }

    /** Somebody is no longer listed; 404 when they were not. */
    public void remove(Board board, long member, Visitor administrator) {
        var removed = jdbi.withHandle(
                handle -> handle.execute("delete from board_member where id = ? and board_id = ?", member, board.id()));
        if (removed == 0) {
            throw new NotFoundProblem("member", member);
        }
        events.append(new BoardMemberRemoved(administrator, board.id(), member));
        arrangement.changed();
    }
}
