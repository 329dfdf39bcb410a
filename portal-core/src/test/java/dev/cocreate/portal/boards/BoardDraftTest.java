package dev.cocreate.portal.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardDraftTest {
    @ParameterizedTest
    @CsvSource({
        "Early birds, '', early-birds",
        "Größe & Maß!, '', grosse-mass",
        "Été, '', ete",
        "General, Other-1, other-1",
        "内测, beta, beta"
    })
    void anAddressIsMadeOfTheNameUnlessOneIsGiven(String name, String slug, String made) {
        assertThat(checked(name, slug, "team")).isEqualTo(new BoardDraft(name, made, "team"));
    }

    @ParameterizedTest
    @CsvSource({
        "内测, '', everyone, slug, missing",
        "A, a b, everyone, slug, no-slug",
        "A, -a, everyone, slug, no-slug",
        "A, a--b, everyone, slug, no-slug",
        "A, ../a, everyone, slug, no-slug",
        "'', a, everyone, name, missing",
        "A, a, friends, access, unknown"
    })
    void theFieldAtFaultIsNamed(String name, String slug, String access, String field, String fault) {
        assertThatThrownBy(() -> checked(name, slug, access))
                .isInstanceOf(InvalidProblem.class)
                .extracting(problem -> ((InvalidProblem) problem).errors(), InstanceOfAssertFactories.LIST)
                .containsExactly(FieldError.of(field, fault));
    }

    private static BoardDraft checked(String name, String slug, String access) {
        var fields = new Fields();
        var draft = new BoardDraft(name, slug, access).checked(fields);
        fields.done();
        return draft;
    }
}
