package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.calls.Outcome;
import dev.cocreate.plugin.ideas.IdeaDraft;
import dev.cocreate.plugin.ideas.IdeaGuard;
import dev.cocreate.plugin.ideas.Verdict;
import dev.cocreate.plugin.people.Visitor;
import java.time.Duration;

/** Asks guards one after the other; whoever fails has allowed. */
final class Guards {

    private final Points points;
    private final Duration allowed;

    Guards(Points points, Duration allowed) {
        this.points = points;
        this.allowed = allowed;
    }

    GuardAnswer ask(IdeaDraft draft, Visitor author) {
        var current = draft;
        for (var guard : points.of(IdeaGuard.class)) {
            var verdict = verdict(guard, current, author);
            if (verdict instanceof Verdict.Refuse refuse) {
                return new GuardAnswer.Refused(guard.plugin().id(), refuse.field(), refuse.message());
            }
            if (verdict instanceof Verdict.Change change) {
                current = change.draft();
            }
        }
        return new GuardAnswer.Allowed(current);
    }

    private Verdict verdict(Offer<IdeaGuard> guard, IdeaDraft draft, Visitor author) {
        var outcome = points.ask(guard, allowed, asked -> asked.beforeSubmit(draft, author));
        return outcome instanceof Outcome.Answered<Verdict> answered ? answered.value() : Verdict.ALLOW;
    }
}
