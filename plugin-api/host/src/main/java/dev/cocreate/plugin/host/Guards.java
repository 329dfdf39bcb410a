package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.calls.Outcome;
import dev.cocreate.plugin.ideas.IdeaDraft;
import dev.cocreate.plugin.ideas.IdeaGuard;
import dev.cocreate.plugin.ideas.Verdict;
import dev.cocreate.plugin.people.Visitor;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Asks guards one after the other; whoever fails has allowed. */
final class Guards {

    private final Running running;
    private final Duration allowed;

    Guards(Running running, Duration allowed) {
        this.running = running;
        this.allowed = allowed;
    }

    GuardAnswer ask(IdeaDraft draft, Visitor author) {
        var current = draft;
        for (var plugin : running.all()) {
            var id = plugin.descriptor().id();
            for (int i = 0; i < plugin.extensions().of(IdeaGuard.class).size(); i++) {
                var verdict = verdict(id, i, current, author);
                if (verdict instanceof Verdict.Refuse refuse) {
                    return new GuardAnswer.Refused(id, refuse.field(), refuse.message());
                }
                if (verdict instanceof Verdict.Change change) {
                    current = change.draft();
                }
            }
        }
        return new GuardAnswer.Allowed(current);
    }

    private Verdict verdict(String id, int index, IdeaDraft draft, Visitor author) {
        long until = System.nanoTime() + allowed.toNanos();
        return running.<Verdict>begin(id, IdeaGuard.class, plugin -> call(plugin, index, draft, author))
                .map(call -> call.await(until))
                .filter(Outcome.Answered.class::isInstance)
                .map(outcome -> ((Outcome.Answered<Verdict>) outcome).value())
                .orElse(Verdict.ALLOW);
    }

    private static Callable<Verdict> call(RunningPlugin plugin, int index, IdeaDraft draft, Visitor author) {
        var guards = plugin.extensions().of(IdeaGuard.class);
        return () -> index < guards.size()
                ? Answers.notNull(guards.get(index).beforeSubmit(draft, author), "beforeSubmit")
                : Verdict.ALLOW;
    }
}
