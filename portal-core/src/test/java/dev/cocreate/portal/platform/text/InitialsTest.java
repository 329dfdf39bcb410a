package dev.cocreate.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({
        "Mara Okafor, MO",
        "ada, A",
        "Jean-Luc de la Tour, JT",
        "émile zola, ÉZ",
        "李薇, 李薇",
        "王小明, 小明",
        "김민수, 민수",
        "ليلى حداد, ل",
        "𠮷野, 𠮷野",
        "'!!!', ''",
        "'', ''",
    })
    void aNameIsShortenedAsItsBearersWould(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
