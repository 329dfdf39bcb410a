package dev.cocreate.portal.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.platform.problems.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDraftTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"7, 42", "42 7 7", "#7،42", "/ideas/7，https://feedback.example.com/ideas/42-export", ", 42 ,, 7"
            })
    void ideasAreNamedByNumberOrAddress(String typed) {
        assertThat(EntryDraft.typed("a", "b", typed).ideaIds(new Fields())).containsExactly(7, 42);
    }

    @Test
    void sameWordsAndIdeasAreTheSameHoweverTheyWereTyped() {
        assertThat(EntryDraft.typed("a", "b", "/ideas/7").naming(new long[] {7}))
                .isEqualTo(new EntryDraft("a", "b", List.of("7")));
    }
}
