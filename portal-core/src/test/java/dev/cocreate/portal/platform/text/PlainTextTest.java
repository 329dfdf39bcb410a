package dev.cocreate.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void aNullByteOrHalfACharacterIsNotReadable() {
        assertThat(PlainText.isReadable("a\0b")).isFalse();
        assertThat(PlainText.isReadable("a\uD83Db")).isFalse();
        assertThat(PlainText.isReadable("深色模式 😀")).isTrue();
    }

    @Test
    void charactersThatTurnTheirSurroundingsAreDropped() {
        assertThat(PlainText.line("in\u202Evoice\u202C \u2067x\u2069.\u2066exe"))
                .isEqualTo("invoice x.exe");
    }

    @Test
    void marksAndJoinersThatWritersNeedStay() {
        var persian = "می\u200Cخواهم";
        var family = "👨\u200D👩\u200D👧";
        assertThat(PlainText.line(persian)).isEqualTo(persian);
        assertThat(PlainText.line(family)).isEqualTo(family);
        assertThat(PlainText.line("فاتورة\u200F!")).isEqualTo("فاتورة\u200F!");
    }

    @Test
    void aLineIsOneLineInOneForm() {
        assertThat(PlainText.line("  Zo\u0308llner \t\r\n  \u3000 GmbH\u0007 ")).isEqualTo("Zöllner GmbH");
    }

    @Test
    void aBlockKeepsItsLinesAndTheIndentOfTheFirst() {
        assertThat(PlainText.block("\r\n \n    code\r\nnext\rlast\n \n")).isEqualTo("    code\nnext\nlast");
        assertThat(PlainText.block(" \n ")).isEmpty();
    }

    @Test
    void lengthCountsCharactersAsPeopleDo() {
        assertThat(PlainText.length("😀a")).isEqualTo(2);
    }

    @Test
    void whatNobodyCanSeeIsBlank() {
        assertThat(PlainText.isBlank("")).isTrue();
        assertThat(PlainText.isBlank(" \u00A0\u200B\u200D\u3000")).isTrue();
        assertThat(PlainText.isBlank("\u200Ba")).isFalse();
    }

    @Test
    void aShortenedTextEndsBetweenWordsWhereThereAreAny() {
        assertThat(PlainText.shorten("one two three", 13)).isEqualTo("one two three");
        assertThat(PlainText.shorten("one two three", 12)).isEqualTo("one two…");
        assertThat(PlainText.shorten("夜班同事长时间看屏幕", 5)).isEqualTo("夜班同事…");
        assertThat(PlainText.shorten("😀😀😀", 2)).isEqualTo("😀…");
    }
}
