package dev.cocreate.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiddleTest {
    private final Riddle riddle = Riddle.of(new Token("a-link"));

    @Test
    void aBrowserFindsTheNumberByTrying() {
        var found = IntStream.iterate(0, number -> number + 1)
                .mapToObj(Integer::toString)
                .filter(riddle::isSolvedBy)
                .findFirst()
                .orElseThrow();

        assertThat(Riddle.of(new Token("a-link")).isSolvedBy(found)).isTrue();
        assertThat(Riddle.of(new Token("another-link")).isSolvedBy(found)).isFalse();
    }

    @Test
    void itTakesAsLongAsItShould() {
        var solutions = IntStream.range(0, 200_000)
                .mapToObj(Integer::toString)
                .filter(riddle::isSolvedBy)
                .count();

        assertThat(solutions).isBetween(2L, 40L);
    }

    @Test
    void aPersonAddsInTheDigitsOfTheirScript() {
        var sum = riddle.one() + riddle.other();

        assertThat(riddle.isAnsweredBy(" " + sum + " ")).isTrue();
        assertThat(riddle.isAnsweredBy(inArabicDigits(sum))).isTrue();
        assertThat(riddle.isAnsweredBy(Integer.toString(sum + 1))).isFalse();
    }

    @Test
    void nothingElseIsAnAnswer() {
        for (var typed : new String[] {"", " ", "-3", "1e1", "99999999999999999999", "ten", "0x0b"}) {
            assertThat(riddle.isAnsweredBy(typed)).as(typed).isFalse();
            assertThat(riddle.isSolvedBy(typed)).as(typed).isFalse();
        }
        assertThat(riddle.isSolvedBy("1".repeat(1_000_000))).isFalse();
    }

    private static String inArabicDigits(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> Character.toString('\u0660' + digit - '0'))
                .reduce("", String::concat);
    }
}
