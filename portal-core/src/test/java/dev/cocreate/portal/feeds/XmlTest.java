package dev.cocreate.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlTest {
    @Test
    void whatXmlCannotHoldIsLeftOut() {
        assertThat(Xml.legal("a\u0000\u0001\u001f\uFFFE\uFFFF\uD800b\t\n\uD83D\uDE00é"))
                .isEqualTo("ab\t\n\uD83D\uDE00é");
    }

    @Test
    void textIsTextInElementsAndAttributes() {
        var xml = Xml.document("a", "urn:x", Map.of("b", "\"<&\uFFFF"), inside -> inside.text("c", "]]></c><d>&"));

        assertThat(new String(xml.plain(), StandardCharsets.UTF_8))
                .contains("<a xmlns=\"urn:x\" b=\"&quot;&lt;&amp;\">", "<c>]]&gt;&lt;/c&gt;&lt;d&gt;&amp;</c>");
    }
}
