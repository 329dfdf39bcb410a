package dev.cocreate.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.platform.settings.Accent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets();

    @Test
    void theWidgetIsInThePortalsColour() {
        var yellow = Accent.of("#ffd400").orElseThrow();

        assertThat(widget(Optional.of(yellow)))
                .contains("background: " + yellow.onWhite(), "color: " + yellow.onWhite())
                .doesNotContain(Accent.OURS.css())
                .hasSizeLessThan(10_000);
        assertThat(widget(Optional.empty())).contains("background: " + Accent.OURS.css());
    }

    private String widget(Optional<Accent> accent) {
        return new String(assets.content("widget.js", accent).plain(), StandardCharsets.UTF_8);
    }
}
