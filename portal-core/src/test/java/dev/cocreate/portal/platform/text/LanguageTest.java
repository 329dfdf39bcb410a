package dev.cocreate.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de-AT,de;q=0.9,en;q=0.8     | DE
            fr-FR, fr;q=0.9, ar;q=0.5   | AR
            en;q=0.3, zh-TW;q=0.7       | ZH
            de;q=0, ar                  | AR
            de;q=x, ar;q=0.1            | AR
            fr                          | EN
            *                           | EN
            ,;q=,;;                     | EN
            """)
    void theBrowserGetsTheBestOfWhatItAsksFor(String header, Language expected) {
        assertThat(Language.negotiate(null, header, Language.EN)).isEqualTo(expected);
    }

    @Test
    void whatTheReaderChoseWins() {
        assertThat(Language.negotiate("zh", "de", Language.EN)).isEqualTo(Language.ZH);
        assertThat(Language.negotiate("tlh", "de", Language.EN)).isEqualTo(Language.DE);
        assertThat(Language.negotiate(null, null, Language.AR)).isEqualTo(Language.AR);
    }

    @Test
    void aHeaderOfAbsurdLengthIsNotRead() {
        assertThat(Language.negotiate(null, "de,".repeat(5_000), Language.EN)).isEqualTo(Language.EN);
    }

    @Test
    void everyLanguageKnowsItsDirection() {
        assertThat(Language.AR.direction()).isEqualTo("rtl");
        assertThat(Language.ZH.direction()).isEqualTo("ltr");
        assertThat(Language.ZH.tag()).isEqualTo("zh-Hans");
    }
}
