package dev.cocreate.plugin.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.scores.Inputs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

    @RegisterExtension
    private final PluginHostExtension tried = new PluginHostExtension();

    private ScoreAnswer score(double... xs) {
        var cases = java.util.Arrays.stream(xs)
                .mapToObj(x -> new Inputs(Map.of("x", x)))
                .toList();
        return tried.host().score("tried", cases);
    }

    @Test
    void aScorerIsListedAskedReplacedAndGone() {
        var status = tried.start(TestPlugin.named("sums").scorer("tried", "return new Score(x + 1);"));
        assertThat(status.points()).containsExactly("IdeaScorer");
        assertThat(tried.host().scorers()).singleElement().satisfies(scorer -> {
            assertThat(scorer.plugin().id()).isEqualTo("sums");
            assertThat(scorer.formula().id()).isEqualTo("tried");
        });
        assertThat(score(2, 3)).isEqualTo(new ScoreAnswer.Scored(3, List.of(OptionalDouble.of(4))));

        tried.start(TestPlugin.named("sums").version("2.0.0").scorer("tried", "return new Score(x * 10);"));
        assertThat(score(2)).isEqualTo(new ScoreAnswer.Scored(20, List.of()));

        tried.host().stop("sums");
        assertThat(tried.host().scorers()).isEmpty();
        assertThat(score(2)).isInstanceOf(ScoreAnswer.NotAsked.class);
    }

    @Test
    void ofTwoWithOneIdThatOfTheFirstPluginIsAsked() {
        tried.start(TestPlugin.named("zebra").scorer("tried", "return new Score(26);"));
        tried.start(TestPlugin.named("ant").scorer("tried", "return new Score(1);"));

        assertThat(tried.host().scorers()).hasSize(1);
        assertThat(score(2)).isEqualTo(new ScoreAnswer.Scored(1, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throw new IllegalStateException(\"no weights\"); | no weights",
                "throw new StackOverflowError(\"too deep\"); | too deep",
                "return new Score(0.0 / 0.0); | NaN",
                "return new Score(1 / 0.0); | Infinity",
                "return null; | answered null",
                "return new Score(inputs.value(\"y\")); | no input “y”"
            })
    void whateverItDoesIsAReasonAndHarmsNobody(String body, String reason) {
        tried.start(TestPlugin.greeting("good", "Good"));
        tried.start(TestPlugin.named("bad").scorer("tried", body));

        assertThat(score(2))
                .isInstanceOfSatisfying(
                        ScoreAnswer.Failed.class,
                        failed -> assertThat(failed.reason()).contains(reason));
        assertThat(tried.panelTitles()).containsExactly("Good");
    }

    @Test
    void whatItCannotTellOfAnotherCaseIsNoFailure() {
        tried.start(TestPlugin.named("picky")
                .scorer("tried", "if (x > 5) throw new IllegalStateException(); return new Score(1 / (x - 3));"));

        assertThat(score(4, 6, 3, 2))
                .isEqualTo(new ScoreAnswer.Scored(
                        1, List.of(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(-1))));
    }

    @Test
    void oneThatHangsIsLateThenLeftAloneAndAtLastSwitchedOff() {
        tried.start(TestPlugin.named("hangs")
                .scorer(
                        "tried",
                        "try { Thread.sleep(1_000_000); } catch (InterruptedException e) {} return new Score(1);"));

        assertThat(score(2)).isInstanceOf(ScoreAnswer.Late.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            score(2);
            return tried.gaveUp.contains("hangs");
        });
        assertThat(score(2)).isInstanceOf(ScoreAnswer.NotAsked.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return null; | formula() answered null",
                "throw new IllegalStateException(\"no words\"); | no words",
                "return Formula.of(\"No id\", Text.of(\"\"), Text.of(\"\")); | cannot be the id",
                "return Formula.of(\"none\", Text.of(\"\"), Text.of(\"\")); | 0 inputs",
                "return new Formula(\"x\", new Text(Map.of(\"de\", \"x\")), Text.of(\"\"), List.of(), true); | English"
            })
    void aFormulaThatIsNoneKeepsThePluginFromStarting(String body, String reason) {
        assertThatThrownBy(() -> tried.start(TestPlugin.named("bad").source("""
                        @Extension public class Bad implements IdeaScorer {
                            public Formula formula() { %s }
                            public Score score(Inputs inputs) { return new Score(1); }
                        }
                        """.formatted(body))))
                .isInstanceOf(PluginProblem.class)
                .hasMessageContaining(reason);
    }

    @Test
    void withoutItsPermissionItDoesNotStart() {
        assertThatThrownBy(() -> tried.start(
                        TestPlugin.named("bad").without("Plugin-Permissions").scorer("tried", "return new Score(1);")))
                .hasMessageContaining("ideas.score = why");
    }
}
