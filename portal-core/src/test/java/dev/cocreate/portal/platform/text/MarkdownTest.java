package dev.cocreate.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    private String html(String text) {
        return markdown.html(text).markup();
    }

    @Test
    void paragraphsListsQuotesAndCodeAreKept() {
        assertThat(html("Hi *you*, **all** and ~~none~~"))
                .isEqualTo("<p dir=\"auto\">Hi <em>you</em>, <strong>all</strong> and <del>none</del></p>\n");
        assertThat(html("3. a\n4. b")).contains("<ol", "start=\"3\"", "<li", "a", "b");
        assertThat(html("> so\n\n`x < 1`\n\n```\nif (a) {}\n```"))
                .contains("<blockquote", "<code>x &lt; 1</code>", "<pre><code>if (a) {}");
    }

    @Test
    void headingsStayBelowThoseOfThePage() {
        assertThat(html("# One")).contains("<h2").doesNotContain("<h1");
        assertThat(html("###### Six")).contains("<h6");
    }

    @Test
    void aTableStandsInABoxThatScrolls() {
        var table = "| Plan | Price |\n|:--|--:|\n| Team | **9** |\n| <b>x</b> | [a](javascript:alert(1)) |";
        assertThat(html(table))
                .contains("<div class=\"wide\" tabindex=\"0\"><table dir=\"auto\">")
                .contains("<th align=\"left\">Plan</th>", "<td align=\"right\"><strong>9</strong></td>")
                .contains("&lt;b&gt;x")
                .doesNotContain("|", "<b>", "javascript");
        assertThat(markdown.plain(table)).startsWith("Plan Price Team 9");
    }

    @Test
    void whatHasNoLineBelowItsHeadIsNoTable() {
        assertThat(html("a | b\nc | d")).doesNotContain("<table").contains("a | b");
    }

    @Test
    void asTextLinksSayWhereTheyLeadAndPicturesWhatTheyShow() {
        assertThat(markdown.text("""
                        # Export

                        See **[the *plan*](https://a.example/b?c=1&d=2)**,
                        https://a.example and <ada@a.example>.

                        ![our form](https://evil.example/x.png)[j](javascript:alert(1))

                        * one
                        * two

                        <b>x</b>""")).isEqualTo("""
                        Export

                        See the plan (https://a.example/b?c=1&d=2),
                        https://a.example and ada@a.example.

                        our formj

                        * one
                        * two

                        <b>x</b>""");
        assertThat(markdown.text("[j](<https://a.example/ evil words>)")).isEqualTo("j");
        assertThat(markdown.text("[](https://a.example/)")).isEqualTo("(https://a.example/)");
    }

    @Test
    void aLineBreakIsALineBreak() {
        assertThat(html("one\ntwo")).contains("one<br />two");
    }

    @Test
    void linksSayThatPeopleWroteThem() {
        assertThat(html("See https://fernhill.example/a?b=1&c=2"))
                .contains("href=\"https://fernhill.example/a?b&#61;1&amp;c&#61;2\"")
                .containsPattern("rel=\"[^\"]*nofollow")
                .containsPattern("rel=\"[^\"]*ugc")
                .containsPattern("rel=\"[^\"]*noopener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:x)",
                "<javascript:alert(1)>",
                "[a]: javascript:alert(1)\n\n[a]",
                "[a](java&#x0A;script:alert(1))",
            })
    void linksThatRunSomethingLeadNowhere(String text) {
        assertThat(html(text)).doesNotContainPattern("href=\"(?i)\\s*(javascript|data|vbscript|java)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<iframe src=//evil.example></iframe>",
                "<style>*{display:none}</style>",
                "<svg/onload=alert(1)>",
                "<div>\n\n*x*\n\n</div>",
                "<!-- hidden --> <?php x ?> <![CDATA[x]]>",
                "`<b>`",
            })
    void htmlIsShownAsTyped(String text) {
        var shown = html(text);
        assertThat(shown).contains("&lt;").doesNotContainPattern("(?i)<(script|img|iframe|style|svg|div|b|!|\\?)\\b");
    }

    @Test
    void aPictureOfThePortalIsShownWithItsSize() {
        assertThat(html("![our *form*](/pictures/AbCdEfGhIjKlMnOpQrSt_u-1600x900)"))
                .contains("<img src=\"/pictures/AbCdEfGhIjKlMnOpQrSt_u-1600x900\" alt=\"our form\"")
                .contains("width=\"1600\" height=\"900\"");
        assertThat(html("![\"onerror=alert(1)](/pictures/AbCdEfGhIjKlMnOpQrSt_u-1600x900)"))
                .contains("alt=\"&#34;onerror&#61;alert(1)\"");
        assertThat(html("![x](/pictures/../admin)")).doesNotContain("<img");
        assertThat(html("![x](//evil.example/pictures/AbCdEfGhIjKlMnOpQrSt_u-1600x900)"))
                .doesNotContain("<img");
    }

    @Test
    void aPictureIsItsDescription() {
        assertThat(html("![our *form*](https://evil.example/pixel.png)"))
                .isEqualTo("<p dir=\"auto\">our <em>form</em></p>\n");
    }

    @Test
    void overridesOfDirectionAreGone() {
        assertThat(html("a\u202Eb")).contains("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ", "* ", "1. ", "*_", "[", "![", "[x](", "`", "**a ", "<", "&", "- - ", "\t", "~~", "<!--", "|",
                "|-|\n"
            })
    void nestingWithoutEndIsShownAndNothingBreaks(String piece) {
        var text = piece.repeat(10_000 / piece.length());
        assertThat(html(text)).hasSizeLessThan(500_000);
        assertThat(html(text + "\nx")).contains("x");
        assertThat(markdown.text(text)).hasSizeLessThan(100_000);
        assertThat(markdown.excerpt(text, 100)).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void emphasisInsideEmphasisWithoutEndCostsNoStack() {
        var text = "*_".repeat(2_500) + "x" + "_*".repeat(2_500);
        assertThat(html(text)).contains("x");
        assertThat(markdown.plain(text)).contains("x");
    }

    @Test
    void anExcerptIsTheBeginningWithoutMarkup() {
        var text = "# Export\n\nOne **button** for [all](https://a.example)\n* a\n* b\n\n<b>x</b>";
        assertThat(markdown.plain(text)).isEqualTo("Export One button for all a b <b>x</b>");
        assertThat(markdown.excerpt(text, 20)).isEqualTo("Export One button…");
    }
}
