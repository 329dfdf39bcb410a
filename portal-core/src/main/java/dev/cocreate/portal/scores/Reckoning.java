package dev.cocreate.portal.scores;

import dev.cocreate.plugin.scores.Inputs;
import dev.cocreate.portal.plugins.PluginScore;
import dev.cocreate.portal.plugins.Plugins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has scorers reckon. Never within a transaction, for a plugin may take its time. */
@ApplicationScoped
class Reckoning {
    private final Plugins plugins;

    @Inject
    Reckoning(Plugins plugins) {
        this.plugins = plugins;
    }

    /** The score of these values, and what it would be if each of them were a little otherwise. */
    Reckoned of(Scorer scorer, Map<String, Double> values) {
        var cases = new ArrayList<>(List.of(new Inputs(values)));
        var moved = new ArrayList<Move>();
        for (var input : scorer.inputs()) {
            for (var at : Move.around(input, values.getOrDefault(input.id(), 0.0))) {
                var other = new LinkedHashMap<>(values);
                other.put(input.id(), at);
                cases.add(new Inputs(other));
                moved.add(new Move(input.id(), at, 0));
            }
        }
        return new Reckoned(scorer, plugins.score(scorer.id(), cases), moved);
    }

    /**
     * What came of it.
     *
     * @param scorer as it was before it was asked, so that a newer one reckons anew
     * @param asked the moves that were asked about, in the order of the answer
     */
    record Reckoned(Scorer scorer, PluginScore answer, List<Move> asked) {
        /** Those whose score it could tell. */
        List<Move> moves() {
            var moves = new ArrayList<Move>();
            for (var i = 0; i < answer.moved().size(); i++) {
                var score = answer.moved().get(i);
                if (score.isPresent()) {
                    moves.add(new Move(asked.get(i).input(), asked.get(i).at(), scorer.merit(score.getAsDouble())));
                }
            }
            return moves;
        }
    }
}
