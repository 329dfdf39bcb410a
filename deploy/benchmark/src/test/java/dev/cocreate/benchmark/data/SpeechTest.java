package dev.cocreate.benchmark.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.search.TextLanguage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeechTest {
    private static final int MANY = 5_000;
    private final Speech speech = new Speech(new Seed(42));

    @Test
    void everyWishIsOneThePortalWouldAccept() {
        assertThat(IntStream.range(0, MANY).mapToObj(speech::wish)).allSatisfy(wish -> {
            assertThat(wish.title()).hasSizeBetween(4, 120).doesNotContain("{", "}");
            assertThat(wish.need()).hasSizeBetween(4, 10_000).doesNotContain("{", "}");
            assertThat(wish.text()).hasSizeBetween(10, 10_000).doesNotContain("{", "}");
        });
    }

    @Test
    void wishesComeInFourLanguages() {
        var languages = IntStream.range(0, MANY)
                .mapToObj(idea -> speech.wish(idea).language())
                .collect(Collectors.groupingBy(language -> language, Collectors.counting()));
        assertThat(languages.keySet())
                .containsExactlyInAnyOrder(TextLanguage.EN, TextLanguage.DE, TextLanguage.ZH, TextLanguage.AR);
        assertThat(languages.get(TextLanguage.ZH)).isBetween(MANY / 8L, MANY / 5L);
    }

    @Test
    void someWishesNearlyRepeatAnother() {
        var texts = IntStream.range(0, MANY)
                .mapToObj(idea -> speech.wish(idea).text())
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        var repeated = texts.values().stream().filter(count -> count > 1).count();
        assertThat(repeated).isBetween(MANY * 5 / 100L, MANY * 8 / 100L);
    }

    @Test
    void theSameSeedSaysTheSame() {
        assertThat(speech.wish(77)).isEqualTo(new Speech(new Seed(42)).wish(77));
    }
}
