package dev.cocreate.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LiteralsTest {
    private final Analysis analysis = new Analysis();

    @Property(tries = 1000, seed = "42")
    void anyTextMakesAVectorThatPostgresReads(@ForAll("texts") String text, @ForAll TextLanguage language) {
        assertThat(TinyTextSearch.lexemes(analysis.vector(text, text, text, language)))
                .isNotNull();
    }

    @Property(tries = 1000, seed = "42")
    void anyQuestionCanBeAsked(@ForAll("texts") String text) {
        assertThat(analysis.query(text).stream()).allSatisfy(query -> TinyTextSearch.matches("", query));
    }

    @Property(tries = 1000, seed = "42")
    void aTitleIsFoundByItself(@ForAll("texts") String text, @ForAll TextLanguage language) {
        var title = text.substring(0, Math.min(40, text.length()));
        assertThat(analysis.query(title).stream())
                .allSatisfy(query -> assertThat(TinyTextSearch.matches(analysis.vector(title, "", "", language), query))
                        .isTrue());
    }

    @Provide
    Arbitrary<String> texts() {
        var scripts =
                "abcXYZ äßüé '’\\\"&|!():*<-> 0123 发票导出请求書 のをエクスポートー فاتورة الفواتير ٢ 한국 😀\uD83D счет \u200D\u0301";
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(300),
                Arbitraries.strings().withChars(scripts.toCharArray()).ofMaxLength(60));
    }
}
