package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.calls.Outcome;
import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.IdeaScorer;
import dev.cocreate.plugin.scores.Inputs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

/** Asks scorers, about one idea at a time. */
final class Scorers {

    private final Points points;
    private final Duration allowed;

    Scorers(Points points, Duration allowed) {
        this.points = points;
        this.allowed = allowed;
    }

    List<RunningScorer> all() {
        var ids = new HashSet<String>();
        return points.of(IdeaScorer.class).stream()
                .filter(offer -> ids.add(offer.name()))
                .map(offer -> new RunningScorer(offer.plugin(), offer.words(Formula.class)))
                .toList();
    }

    ScoreAnswer score(String id, List<Inputs> cases) {
        return points.named(IdeaScorer.class, id)
                .map(offer -> answer(points.ask(offer, allowed, scorer -> scored(scorer, cases))))
                .orElseGet(ScoreAnswer.NotAsked::new);
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

    private static ScoreAnswer answer(Outcome<ScoreAnswer> outcome) {
        if (outcome instanceof Outcome.Answered<ScoreAnswer> answered) {
            return answered.value();
        }
        if (outcome instanceof Outcome.Threw<ScoreAnswer> threw) {
            return new ScoreAnswer.Failed(threw.thrown().toString());
        }
        return outcome instanceof Outcome.Late<ScoreAnswer> ? new ScoreAnswer.Late() : new ScoreAnswer.NotAsked();
    }
}
