package dev.cocreate.portal.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsTest {
    @ParameterizedTest
    @CsvSource({
        "An Export Button for approvals, Button",
        "Ein Dunkelmodus bitte, Dunkelmodus",
        "审批加一个导出按钮, 按钮",
        "I want the CSV of it, CSV"
    })
    void whatSoundsLikeASolutionIsHintedAt(String statement, String word) {
        assertThat(SolutionWords.in(statement)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When the auditor calls, I want to show who approved what",
                "When I apply, I want to be happy",
                "Wenn ich es anwende, möchte ich es verstehen"
            })
    void whatNamesNoneIsNot(String statement) {
        assertThat(SolutionWords.in(statement)).isEmpty();
    }

    @Test
    void aDraftNamesEveryFieldAtFault() {
        assertThatThrownBy(() -> new NeedDraft(" ", "", "", "gone").checked())
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors())
                                .containsExactly(
                                        FieldError.of("statement", "missing"),
                                        FieldError.of("horizon", "missing"),
                                        FieldError.of("state", "unknown")));
    }

    @Test
    void aQuoteIsPartOfWhatWasSaid() {
        var text = new QuotableText(
                Quote.Source.NEED, 1, 0, Optional.empty(), Optional.empty(), "I sleep\n well before it.  Really.");

        assertThat(text.says("sleep well before")).isTrue();
        assertThat(text.says("sleep badly")).isFalse();
    }

    @Test
    void sharesAreOfAllAndThereForEachHorizon() {
        var shares = HorizonShare.of(
                List.of(new HorizonShare(Horizon.LATER, 1, 1, 1, 0, 0), new HorizonShare(Horizon.NOW, 2, 3, 2, 0, 0)));

        assertThat(shares)
                .containsExactly(
                        new HorizonShare(Horizon.NOW, 2, 3, 2, 75, 67),
                        new HorizonShare(Horizon.NEXT, 0, 0, 0, 0, 0),
                        new HorizonShare(Horizon.LATER, 1, 1, 1, 25, 33));
        assertThat(HorizonShare.of(List.of())).allMatch(share -> share.peopleShare() == 0);
    }

    @Test
    void aListsAddressSaysWhatWasAskedAndNothingElse() {
        assertThat(NeedQuery.all().address()).isEqualTo("/needs");
        assertThat(new NeedQuery("get there & back", "now", "", "buyers", "supporters", "").address())
                .isEqualTo("/needs?q=get+there+%26+back&horizon=now&segment=buyers");
    }
}
