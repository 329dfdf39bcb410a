package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Arrangement;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Moves all ideas of a board to another one, so that it can be removed. Each idea has its own event, and none counts as edited. */
@ApplicationScoped
@Transactional
public class Relocation {
    private static final String MOVE = """
            with moved as (
                update idea set board_id = :to, version = version + 1 where board_id = :from returning id
            )
            insert into event (kind, idea_id, person_id, acted_by, facts)
            select 'IdeaMoved', id, :person, :actor, jsonb_build_object('from', :from, 'to', :to) from moved order by id""";

    private final Jdbi jdbi;
    private final Arrangement arrangement;
    private final EventBell bell;

    @Inject
    Relocation(Jdbi jdbi, Arrangement arrangement, EventBell bell) {
        this.jdbi = jdbi;
        this.arrangement = arrangement;
        this.bell = bell;
    }

    /** Removes a board; {@code to} is the slug of where its ideas go, and is not needed while there are none. */
    public void removeBoard(String slug, Optional<String> to, Visitor administrator) {
        arrangement.hold();
        var from = arrangement.find(slug).board();
        to.ifPresent(other -> move(from, target(from, other), administrator));
        arrangement.remove(slug, administrator);
    }

    private Board target(Board from, String slug) {
        try {
            var to = arrangement.find(slug).board();
            if (!to.equals(from)) {
                return to;
            }
        } catch (NotFoundProblem noBoard) {
            throw unknown();
        }
        throw unknown();
    }

    private static InvalidProblem unknown() {
        return new InvalidProblem(FieldError.of("moveTo", "unknown"));
    }

    private void move(Board from, Board to, Visitor administrator) {
        jdbi.useHandle(handle -> {
            // Whoever is proposing an idea for this board at the moment is waited for, and who comes later is refused.
            handle.createQuery("select id from board where id = ? for update")
                    .bind(0, from.id())
                    .mapTo(Long.class)
                    .findOne();
            handle.createUpdate(MOVE)
                    .bind("from", from.id())
                    .bind("to", to.id())
                    .bind("person", administrator.id().value())
                    .bind("actor", administrator.actedBy().map(PersonId::value).orElse(null))
                    .execute();
        });
        bell.ring();
    }
}
