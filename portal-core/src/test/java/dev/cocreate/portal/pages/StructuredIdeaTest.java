package dev.cocreate.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.platform.json.Json;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredIdeaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "&lt;/script&gt;",
                "\u2028\u2029",
                "\\u003c\\"
            })
    void itMeansTheSameAndCannotEndTheBlock(String hostile) {
        var json = Json.createObjectBuilder().add("a", hostile).build().toString();

        var embedded = StructuredIdea.embedded(json);

        assertThat(embedded).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        try (var reader = Json.createReader(new StringReader(embedded))) {
            assertThat(reader.readObject().getString("a")).isEqualTo(hostile);
        }
    }
}
