package dev.cocreate.portal.duties;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Who of the team watches which boards, and the only way to change it. */
@ApplicationScoped
@Transactional
public class Watches {
    /** Only as long as there is one administrator, who has chosen nothing. */
    private static final String FIRST = """
            insert into watch (person_id) select p.id from person p
            where p.id = :person and p.role = 'ADMINISTRATOR'
                and not exists (select from person other where other.role = 'ADMINISTRATOR' and other.id <> p.id)
                and not exists (select from watch w where w.person_id = p.id)
            on conflict do nothing""";

    private final Jdbi jdbi;
    private final Boards boards;
    private final Events events;

    @Inject
    Watches(Jdbi jdbi, Boards boards, Events events) {
        this.jdbi = jdbi;
        this.boards = boards;
        this.events = events;
    }

    @Transactional(TxType.SUPPORTS)
    public Watching of(PersonId person) {
        var rows = jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(board_id, 0) from watch where person_id = ?")
                        .bind(0, person.value())
                        .mapTo(Long.class)
                        .list());
        return new Watching(rows.contains(0L), Set.copyOf(rows));
    }

    /** What a form asks for: slugs of boards, or all of them. */
    @Transactional(TxType.SUPPORTS)
    public Watching asked(boolean all, Collection<String> slugs, Visitor team) {
        var sight = boards.sightOf(team);
        return new Watching(
                all,
                slugs.stream()
                        .map(slug -> boards.find(slug, sight)
                                .orElseThrow(() -> new InvalidProblem(FieldError.of("board", "unknown"))))
                        .map(Board::id)
                        .collect(Collectors.toSet()));
    }

    public void choose(Watching watching, Visitor team) {
        var person = team.id();
        if (of(person).equals(watching)) {
            return;
        }
        jdbi.useHandle(handle -> {
            handle.execute("delete from watch where person_id = ?", person.value());
            handle.execute(
                    "insert into watch (person_id, board_id) select ?, nullif(board, 0)"
                            + " from unnest(cast(? as bigint[])) board",
                    person.value(),
                    rows(watching));
        });
        events.append(new BoardsWatched(team, watching));
    }

    private static long[] rows(Watching watching) {
        return watching.all()
                ? new long[] {0}
                : watching.boards().stream().mapToLong(board -> board).toArray();
    }

    /** Somebody is an administrator now: the first one watches all boards, unless they chose already. */
    void welcome(PersonId administrator, Visitor same) {
        var made = jdbi.withHandle(handle ->
                handle.createUpdate(FIRST).bind("person", administrator.value()).execute());
        if (made > 0) {
            events.append(new BoardsWatched(same, new Watching(true, Set.of())));
        }
    }

    /** Who watches a board. */
    @Transactional(TxType.SUPPORTS)
    List<Long> of(long board) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct person_id from watch where board_id is null or board_id = ? order by person_id")
                .bind(0, board)
                .mapTo(Long.class)
                .list());
    }
}
