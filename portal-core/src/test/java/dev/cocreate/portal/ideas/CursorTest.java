package dev.cocreate.portal.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.MalformedProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @ParameterizedTest
    @CsvSource({
        "TOP, 42",
        "NEW, 2026-03-02 09:00:00.123456+00",
        "RISING, 1017.2345678901234",
        "RISING, -Infinity",
        "MATCH, 6.079271e-05"
    })
    void whatAListGaveIsReadBackAsItWas(Sort sort, String value) {
        var cursor = new Cursor(sort, value, 9_007_199_254_740_993L);

        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @Test
    void itNeedsNoEscapingInAnAddress() {
        assertThat(new Cursor(Sort.NEW, "2026-03-02 09:00:00+00", 1).toString()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TOP", "TOP|42", "LAST|42|1", "TOP|42|one"})
    void anythingElseIsMalformed(String content) {
        var cursor = Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.parse(cursor)).isInstanceOf(MalformedProblem.class);
    }

    @Test
    void whatIsNotEvenBase64IsMalformed() {
        assertThatThrownBy(() -> Cursor.parse("page 2")).isInstanceOf(MalformedProblem.class);
    }
}
