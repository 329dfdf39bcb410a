package dev.cocreate.portal.bursts;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that happened to a burst of votes. */
record BurstEvent(What what, IdeaId id, long burst, int votes, Optional<Visitor> by) implements DomainEvent {
    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("burst", burst)
                .add("votes", votes)
                .build();
    }

    @Override
    public String kind() {
        return what.kind;
    }

    /** What happened. */
    enum What {
        FLAGGED("VotesFlagged"),
        DISMISSED("FlagDismissed"),
        QUARANTINED("VotesQuarantined"),
        RELEASED("VotesReleased"),
        APPEALED("QuarantineAppealed"),
        ANSWERED("QuarantineAppealAnswered");

        private final String kind;

        What(String kind) {
            this.kind = kind;
        }
    }
}
