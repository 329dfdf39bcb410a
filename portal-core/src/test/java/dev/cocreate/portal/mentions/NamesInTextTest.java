package dev.cocreate.portal.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInTextTest {
    private static final List<Participant> AROUND = List.of(
            new Participant(1, "Ben Vogel", false),
            new Participant(2, "Ben", false),
            new Participant(3, "陈伟", false),
            new Participant(4, "داليا حسن", true),
            new Participant(5, "Anna", false),
            new Participant(6, "Anna", true));

    @Test
    void theLongestNameThatStandsThereIsMeant() {
        assertThat(in("Hello @Ben Vogel, and @ben!").people()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void namesAreFoundInAnyScriptAndWithoutSpacesWhereNoneAreWritten() {
        assertThat(in("你好＠陈伟谢谢").people()).containsExactly(3L);
        assertThat(in("请@Ben看").people()).containsExactly(2L);
        assertThat(in("شكرًا @داليا حسن، هذا رائع").people()).containsExactly(4L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ben@Ben",
                "mailto:x+@Ben",
                "https://example.com/@Ben",
                "`@Ben`",
                "\\@Ben",
                "@Bender",
                "@ Ben",
                "@Nobody",
                "Ben"
            })
    void whatIsNoNameStaysAsItWasTyped(String typed) {
        var found = in(typed);

        assertThat(found.people()).isEmpty();
        assertThat(found.kept()).isEqualTo(typed);
    }

    @Test
    void ofSeveralWithOneNameNobodyIsMeantUntilOneIsPicked() {
        assertThat(in("@Anna").people()).isEmpty();
        assertThat(new NamesInText(AROUND, Set.of(6L)).in("@Anna").people()).containsExactly(6L);
        assertThat(new NamesInText(AROUND, Set.of(5L, 6L)).in("@Anna").people()).isEmpty();
    }

    @Test
    void aTextOfNothingButNamesStaysWithinWhatCanBeKept() {
        var typed = IntStream.range(0, 3000).mapToObj(i -> "@陈伟").collect(Collectors.joining());

        var kept = in(typed).kept();

        assertThat(kept.length()).isLessThan(12_000);
        assertThat(new Saying(kept, Map.of(3L, "陈伟")).typed("")).isEqualTo(typed);
    }

    private static Mentions.Found in(String typed) {
        return new NamesInText(AROUND, Set.of()).in(typed);
    }
}
