package dev.cocreate.portal.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.platform.text.Markdown;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SayingTest {
    private static final String BEN = Saying.mark(7);

    private final Markdown markdown = new Markdown();

    @Test
    void whoeverIsMentionedStandsOutUnderTheirPresentName() {
        var saying = new Saying("**Ask " + BEN + "** today", Map.of(7L, "Ben Vogel"));

        assertThat(saying.typed("nobody")).isEqualTo("**Ask @Ben Vogel** today");
        assertThat(saying.html(markdown, "nobody").markup())
                .contains("<strong>Ask <span class=\"mention\">@<bdi>Ben Vogel</bdi></span></strong> today");
    }

    @Test
    void whoeverIsErasedIsNobody() {
        var saying = new Saying("Ask " + BEN, Map.of());

        assertThat(saying.typed("somebody")).isEqualTo("Ask @somebody");
        assertThat(saying.html(markdown, "somebody").markup()).contains("@<bdi>somebody</bdi>");
        assertThat(saying.people()).isEmpty();
    }

    @Test
    void aNameIsTextAndNeverMarkup() {
        var saying = new Saying(BEN, Map.of(7L, "<b onclick=x>**B** $1 \\ [l](http://evil)"));

        assertThat(saying.html(markdown, "").markup())
                .contains("&lt;b onclick=x&gt;**B** $1 \\ [l](http://evil)")
                .doesNotContain("<b ", "<strong>", "href");
    }

    @Test
    void withinATagThereIsOnlyText() {
        var picture = "![of " + BEN + "](/pictures/abcdefghijklmnopqrstuv-10x20)";

        assertThat(new Saying(picture, Map.of(7L, "B\" onerror=\"x"))
                        .html(markdown, "")
                        .markup())
                .contains("alt=\"of @B&#34; onerror=&#34;x\"")
                .doesNotContain("<span");
    }

    @Test
    void marksCannotBeTyped() {
        assertThat(Saying.cleaned("Hello " + BEN + "!")).isEqualTo("Hello 7!");
    }
}
