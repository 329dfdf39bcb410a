package dev.cocreate.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Markdown;
import org.junit.jupiter.api.Test;

class LetterDraftTest {
    private static final String WORDS = "We build it **in spring**.\n\n<script>alert(1)</script>";

    private static final Markdown MARKDOWN = new Markdown();

    private final Letter letter = new LetterDraft(Language.AR, "#6b0b5f")
            .say("The team answered.")
            .title("\"Export\" <invoices> & more", "Planned")
            .quote(MARKDOWN.text(WORDS), MARKDOWN.html(WORDS))
            .link("Read it", "https://portal.example/ideas/1?a=1&b=2")
            .aside("Stop", "https://portal.example/unsubscribe/1")
            .to("ben@kunde.example", "Planned");

    @Test
    void whatIsSaidStandsInTheTextAndInTheDocument() {
        assertThat(letter.text()).isEqualTo("""
                The team answered.

                "Export" <invoices> & more
                Planned

                We build it in spring.

                <script>alert(1)</script>

                https://portal.example/ideas/1?a=1&b=2

                Stop:
                https://portal.example/unsubscribe/1
                """);
        assertThat(letter.html())
                .contains("lang=\"ar\" dir=\"rtl\"")
                .contains("Export", "&lt;invoices&gt; &amp; more")
                .contains("<strong>in spring</strong>")
                .contains("href=\"https://portal.example/ideas/1?a=1&amp;b=2\"");
    }

    @Test
    void itIsInThePortalsColour() {
        assertThat(letter.html())
                .contains("border-inline-start:3px solid #6b0b5f", "background:#6b0b5f;color:#fff")
                .doesNotContain("#0b6b5f");
    }

    @Test
    void nothingThatSomebodyTypedRuns() {
        assertThat(letter.html()).doesNotContain("<script", "<invoices>");
    }
}
