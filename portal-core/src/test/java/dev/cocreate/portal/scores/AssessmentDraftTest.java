package dev.cocreate.portal.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cocreate.plugin.Text;
import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Known;
import dev.cocreate.plugin.scores.Scale;
import dev.cocreate.plugin.scores.Scale.Step;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentDraftTest {
    private static final Input REACH = Input.of(
                    "reach", Text.of("Reach").in("de", "Reichweite"), Scale.range(0, 1000, Text.of("people")))
            .known(Known.VOTES)
            .help(Text.of("How many"));
    private static final Input SURE = Input.of("sure", Text.of("Sure"), Scale.share());
    private static final Input SIZE =
            Input.of("size", Text.of("Size"), Scale.steps(Step.of(1), new Step(2, Text.of("two")), Step.of(5)));
    private static final Formula FORMULA = Formula.of("tried", Text.of("Tried"), Text.of("x"), REACH, SURE, SIZE);
    private static final Scorer SCORER = new Scorer("plugin", "1.0.0", 1, FORMULA, true);

    private static Map<String, Double> checked(String reach, String sure, String size) {
        return AssessmentDraft.ofForm(Map.of("reach", reach, "sure", sure, "size", size), "")
                .checked(SCORER)
                .values();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"400|80|2", "400.0| 80 |2", "٤٠٠|٨٠|٢", "４００|80|2.0", "4e2|80|2"})
    void numbersAreReadAsPeopleTypeThem(String reach, String sure, String size) {
        assertThat(checked(reach, sure, size))
                .containsExactlyInAnyOrderEntriesOf(Map.of("reach", 400.0, "sure", 0.8, "size", 2.0));
    }

    @Test
    void aCommaIsAPoint() {
        assertThat(checked("0,5", "12,5", "1")).containsEntry("reach", 0.5).containsEntry("sure", 0.125);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''|80|2|input-reach|missing",
                "many|80|2|input-reach|not-a-number",
                "NaN|80|2|input-reach|not-a-number",
                "1e999999|80|2|input-reach|not-a-number",
                "-1|80|2|input-reach|range",
                "1001|80|2|input-reach|range",
                "400|101|2|input-sure|range",
                "400|80|3|input-size|unknown"
            })
    void whatIsNoNumberOfTheScaleIsRefused(String reach, String sure, String size, String field, String key) {
        var invalid = catchThrowableOfType(InvalidProblem.class, () -> checked(reach, sure, size));

        assertThat(invalid.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.key()).isEqualTo(key);
        });
    }

    @Test
    void aProgramGivesSharesAsPartsAndNamesNoOtherInput() {
        var draft = AssessmentDraft.ofProgram(Map.of("reach", "1", "sure", "0.8", "size", "1", "luck", "7"), "");
        var invalid = catchThrowableOfType(InvalidProblem.class, () -> draft.checked(SCORER));

        assertThat(invalid.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("inputs.luck"));
    }

    @Test
    void eachInputIsMovedByAFifthOrAStepAndStaysInItsScale() {
        assertThat(Move.around(REACH, 500)).containsExactly(400.0, 600.0);
        assertThat(Move.around(REACH, 1000)).containsExactly(800.0);
        assertThat(Move.around(REACH, 0)).isEmpty();
        assertThat(Move.around(SURE, 1)).containsExactly(0.8);
        assertThat(Move.around(SIZE, 2)).containsExactly(1.0, 5.0);
        assertThat(Move.around(SIZE, 5)).containsExactly(2.0);
    }

    @Test
    void aFormulaIsReadAsItWasKept() {
        assertThat(FormulaJson.read(FormulaJson.of(FORMULA, FormulaJson::everyLanguage)))
                .isEqualTo(FORMULA);
    }
}
