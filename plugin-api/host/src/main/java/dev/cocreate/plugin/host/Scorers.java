package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.calls.Outcome;
import dev.cocreate.plugin.scores.IdeaScorer;
import dev.cocreate.plugin.scores.Inputs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/** Asks scorers, about one idea at a time. */
final class Scorers {

    private final Running running;
    private final Duration allowed;

    Scorers(Running running, Duration allowed) {
        this.running = running;
        this.allowed = allowed;
    }

    List<RunningScorer> all() {
        var scorers = new ArrayList<RunningScorer>();
        var ids = new HashSet<String>();
        for (var plugin : running.all()) {
            for (var offered : plugin.extensions().scorers().values()) {
                if (ids.add(offered.formula().id())) {
                    scorers.add(new RunningScorer(plugin.descriptor(), offered.formula()));
                }
            }
        }
        return scorers;
    }

    ScoreAnswer score(String id, List<Inputs> cases) {
        long until = System.nanoTime() + allowed.toNanos();
        return running.all().stream()
                .filter(plugin -> plugin.extensions().scorers().containsKey(id))
                .findFirst()
                .flatMap(plugin -> running.<Optional<ScoreAnswer>>begin(
                        plugin.descriptor().id(), IdeaScorer.class, version -> call(version, id, cases)))
                .map(call -> answer(call.await(until)))
                .orElseGet(ScoreAnswer.NotAsked::new);
    }

    /** The version that is called may be another one by now, and have no such scorer. */
    private static Callable<Optional<ScoreAnswer>> call(RunningPlugin plugin, String id, List<Inputs> cases) {
        return () -> {
            var offered = plugin.extensions().scorers().get(id);
            return offered == null ? Optional.empty() : Optional.of(scored(offered.scorer(), cases));
        };
    }

    private static ScoreAnswer scored(IdeaScorer scorer, List<Inputs> cases) {
        double value = finite(scorer, cases.get(0));
        var moved = new ArrayList<OptionalDouble>();
        for (var one : cases.subList(1, cases.size())) {
            moved.add(ifFinite(scorer, one));
        }
        return new ScoreAnswer.Scored(value, List.copyOf(moved));
    }

    private static double finite(IdeaScorer scorer, Inputs inputs) {
        double value = Answers.notNull(scorer.score(inputs), "score").value();
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("The score is no finite number: " + value);
        }
        return value;
    }

    /** That it cannot tell what would be if an input were otherwise is no failure. */
    private static OptionalDouble ifFinite(IdeaScorer scorer, Inputs inputs) {
        try {
            return OptionalDouble.of(finite(scorer, inputs));
        } catch (RuntimeException cannotTell) {
            return OptionalDouble.empty();
        }
    }

    private static ScoreAnswer answer(Outcome<Optional<ScoreAnswer>> outcome) {
        if (outcome instanceof Outcome.Answered<Optional<ScoreAnswer>> answered) {
            return answered.value().orElseGet(ScoreAnswer.NotAsked::new);
        }
        if (outcome instanceof Outcome.Threw<Optional<ScoreAnswer>> threw) {
            return new ScoreAnswer.Failed(threw.thrown().toString());
        }
        return outcome instanceof Outcome.Late<Optional<ScoreAnswer>>
                ? new ScoreAnswer.Late()
                : new ScoreAnswer.NotAsked();
    }
}
