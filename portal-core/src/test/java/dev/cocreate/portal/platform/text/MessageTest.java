package dev.cocreate.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void aTextWithoutBracesIsSaidAsItStands() {
        assertThat(said("It's here", Language.EN)).isEqualTo("It's here");
    }

    @Test
    void apostrophesQuoteAsIcuSaysTheyDo() {
        assertThat(said("don''t '{'x'}' {a}", Language.EN, "a", "b")).isEqualTo("don't {x} b");
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertThat(said("{n}", Language.EN, "n", 12345)).isEqualTo("12,345");
        assertThat(said("{n}", Language.DE, "n", 12345L)).isEqualTo("12.345");
        assertThat(said("{n}", Language.AR, "n", 12345)).isEqualTo("12,345");
        assertThat(said("{n}", Language.EN, "n", "12345")).isEqualTo("12345");
    }

    @Test
    void pluralsTakeTheFormOfTheLanguage() {
        var arabic = "{n, plural, zero {z #} one {o} two {t} few {f #} many {m #} other {x #}}";
        assertThat(said(arabic, Language.AR, "n", 0)).isEqualTo("z 0");
        assertThat(said(arabic, Language.AR, "n", 1)).isEqualTo("o");
        assertThat(said(arabic, Language.AR, "n", 2)).isEqualTo("t");
        assertThat(said(arabic, Language.AR, "n", 10)).isEqualTo("f 10");
        assertThat(said(arabic, Language.AR, "n", 11)).isEqualTo("m 11");
        assertThat(said(arabic, Language.AR, "n", 100)).isEqualTo("x 100");
        assertThat(said(arabic, Language.AR, "n", 1003)).isEqualTo("f 1,003");
        assertThat(said("{n, plural, other {# 票}}", Language.ZH, "n", 1)).isEqualTo("1 票");
    }

    @Test
    void anExactCountComesBeforeTheForm() {
        var text = "{n, plural, =0 {no votes} one {# vote} other {# votes by {who}}}!";
        assertThat(said(text, Language.EN, "n", 0)).isEqualTo("no votes!");
        assertThat(said(text, Language.EN, "n", 1)).isEqualTo("1 vote!");
        assertThat(said(text, Language.EN, "n", 7, "who", "Ada")).isEqualTo("7 votes by Ada!");
    }

    @Test
    void aChoiceFollowsItsWord() {
        var text = "{kind, select, open {Open} other {Closed by {who}}}";
        assertThat(said(text, Language.EN, "kind", "open")).isEqualTo("Open");
        assertThat(said(text, Language.EN, "kind", "shipped", "who", "Ada")).isEqualTo("Closed by Ada");
    }

    @Test
    void whatTheCallerForgotShowsItsName() {
        assertThat(said("Hi {name}", Language.EN)).isEqualTo("Hi {name}");
    }

    @Test
    void allArgumentsAreNamed() {
        var message = Message.compile("{a} {n, plural, one {{b}} other {{c}}}", Language.EN);
        assertThat(message.arguments()).containsExactly("a", "b", "c", "n");
    }

    @Test
    void aPluralThatLacksAFormOfItsLanguageIsRefused() {
        assertThatThrownBy(() -> Message.compile("{n, plural, one {a} other {b}}", Language.AR))
                .hasMessageContaining("{n} has no form");
    }

    @Test
    void formatsOfIcuAreRefused() {
        assertThatThrownBy(() -> Message.compile("{d, date, short}", Language.EN))
                .hasMessageContaining("pass {d} as text");
    }

    private static String said(String pattern, Language language, Object... namesAndValues) {
        var out = new StringBuilder();
        Message.compile(pattern, language).say(out, new Arguments(new Figures(language), namesAndValues));
        return out.toString();
    }
}
