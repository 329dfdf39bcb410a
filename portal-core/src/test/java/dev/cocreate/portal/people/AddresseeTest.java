package dev.cocreate.portal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.people.Addressee.Kind;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeTest {
    @Test
    void whatStandsBetweenThemDoesNotMatter() {
        assertThat(list(" Ben@Kunde.example,kehu.example;\n@team.example ben@kunde.example、 ", 10, Kind.EITHER))
                .containsExactly(
                        new Addressee("ben@kunde.example"),
                        new Addressee("kehu.example"),
                        new Addressee("team.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example",
                "a..example",
                "-a.example",
                "a_b.example",
                "ben@",
                "@",
                "http://a.example",
                "a.example/"
            })
    void whatIsNoneIsNamed(String typed) {
        assertThatThrownBy(() -> list("kehu.example " + typed, 10, Kind.EITHER))
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors())
                                .containsExactly(new FieldError("who", "no-addressee", Map.of("typed", typed))));
    }

    @Test
    void aFieldTakesWhatItIsFor() {
        assertThatThrownBy(() -> list("kehu.example", 10, Kind.ADDRESSES)).isInstanceOf(InvalidProblem.class);
        assertThatThrownBy(() -> list("ben@kunde.example", 10, Kind.DOMAINS)).isInstanceOf(InvalidProblem.class);
    }

    @Test
    void tooManyAreRefused() {
        assertThatThrownBy(() -> list("a.example b.example c.example", 2, Kind.EITHER))
                .isInstanceOf(InvalidProblem.class);
    }

    private static List<Addressee> list(String typed, int most, Kind kind) {
        var fields = new Fields();
        var list = Addressee.list("who", typed, most, kind, fields);
        fields.done();
        return list;
    }
}
