package dev.cocreate.portal.demand;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.events.EventConsumer;
import dev.cocreate.portal.events.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** An idea that was decided and is taken up again, or whose decision was undone: its votes that came of age meanwhile are due. */
@ApplicationScoped
class Reopening implements EventConsumer {
    private final Jdbi jdbi;
    private final Statuses statuses;

    @Inject
    Reopening(Jdbi jdbi, Statuses statuses) {
        this.jdbi = jdbi;
        this.statuses = statuses;
    }

    @Override
    public String name() {
        return "demand";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("IdeaAnswered", "AnswerTakenBack");
    }

    @Override
    public boolean isPatient() {
        return true;
    }

    @Override
    public void accept(LoggedEvent event) {
        if (event.idea().isPresent() && wasDecided(event.facts().getString("from", ""))) {
            jdbi.useHandle(handle -> handle.execute(
                    "update vote v set due_at = coalesce(v.confirmed_at, v.cast_at) + " + Question.YEAR
                            + " from idea i where i.id = ? and v.idea_id = i.id and not i.final"
                            + " and v.due_at is null and v.asked_at is null",
                    event.idea().getAsLong()));
        }
    }

    /** A status that is no longer there may have been one that decides. */
    private boolean wasDecided(String slug) {
        return statuses.find(slug).map(Status::kind).map(kind -> kind.isFinal()).orElse(true);
    }
}
