package dev.cocreate.plugins.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.plugin.scores.IdeaScorer;
import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Inputs;
import dev.cocreate.plugin.scores.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoresTest {

    /** Inputs of which more is worse. */
    private static final Set<String> COSTS = Set.of("effort", "size", "satisfaction");

    static Stream<IdeaScorer> scorers() {
        return Stream.of(new Rice(), new Ice(), new ValueByEffort(), new Wsjf(), new Opportunity());
    }

    private static double score(IdeaScorer scorer, Map<String, Double> inputs) {
        return scorer.score(new Inputs(inputs)).value();
    }

    @Test
    void riceOfAWorkedExample() {
        var inputs = Map.of("reach", 500.0, "impact", 3.0, "confidence", 0.8, "effort", 2.0);
        assertThat(score(new Rice(), inputs)).isCloseTo(600, within(1e-9));
    }

    @Test
    void iceOfAWorkedExample() {
        assertThat(score(new Ice(), Map.of("impact", 7.0, "confidence", 6.0, "ease", 8.0)))
                .isEqualTo(7);
    }

    @Test
    void valueByEffortOfAWorkedExample() {
        assertThat(score(new ValueByEffort(), Map.of("value", 9.0, "effort", 6.0)))
                .isEqualTo(1.5);
    }

    @Test
    void wsjfOfAWorkedExample() {
        assertThat(score(new Wsjf(), Map.of("value", 13.0, "urgency", 8.0, "risk", 3.0, "size", 8.0)))
                .isEqualTo(3);
    }

    @Test
    void opportunityOfWorkedExamples() {
        assertThat(score(new Opportunity(), Map.of("importance", 9.0, "satisfaction", 3.0)))
                .isEqualTo(15);
        assertThat(score(new Opportunity(), Map.of("importance", 6.0, "satisfaction", 8.0)))
                .as("who is served already is no negative opportunity")
                .isEqualTo(6);
    }

    /** Everywhere on a grid over all inputs, and for each input alone. */
    @ParameterizedTest
    @MethodSource("scorers")
    void moreOfWhatIsWishedForNeverLowersAScoreAndMoreCostNeverRaisesIt(IdeaScorer scorer) {
        for (var inputs : grid(scorer.formula().inputs())) {
            var score = score(scorer, inputs);
            assertThat(score).isFinite().isNotNegative();
            for (var input : scorer.formula().inputs()) {
                var now = inputs.getOrDefault(input.id(), 0.0);
                values(input).filter(value -> value > now).forEach(more -> {
                    var changed = new HashMap<>(inputs);
                    changed.put(input.id(), more);
                    if (COSTS.contains(input.id())) {
                        assertThat(score(scorer, changed))
                                .as(changed.toString())
                                .isLessThanOrEqualTo(score);
                    } else {
                        assertThat(score(scorer, changed))
                                .as(changed.toString())
                                .isGreaterThanOrEqualTo(score);
                    }
                });
            }
        }
    }

    private static List<Map<String, Double>> grid(List<Input> inputs) {
        if (inputs.isEmpty()) {
            return List.of(Map.of());
        }
        var first = inputs.get(0);
        return grid(inputs.subList(1, inputs.size())).stream()
                .flatMap(rest -> values(first).mapToObj(value -> {
                    Map<String, Double> all = new HashMap<>(rest);
                    all.put(first.id(), value);
                    return all;
                }))
                .toList();
    }

    private static DoubleStream values(Input input) {
        if (input.scale() instanceof Scale.Range range) {
            var span = range.most() - range.least();
            return DoubleStream.of(0, 0.3, 0.7, 1).map(part -> range.least() + part * span);
        }
        if (input.scale() instanceof Scale.Steps steps) {
            return steps.steps().stream().mapToDouble(Scale.Step::value);
        }
        return DoubleStream.of(0, 0.5, 0.8, 1);
    }

    @ParameterizedTest
    @MethodSource("scorers")
    void everyWordIsThereInEveryLanguageOfThePortal(IdeaScorer scorer) {
        var formula = scorer.formula();
        assertThat(formula.words().byLanguage()).containsOnlyKeys("en", "de", "zh", "ar");
        for (var input : formula.inputs()) {
            assertThat(input.label().byLanguage()).as(input.id()).containsOnlyKeys("en", "de", "zh", "ar");
            assertThat(input.help().byLanguage()).as(input.id()).containsOnlyKeys("en", "de", "zh", "ar");
        }
        assertThat(formula.words().to(Locale.FRENCH)).isEqualTo(formula.words().to(Locale.ENGLISH));
    }
}
