package dev.cocreate.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.platform.text.Html;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final Instant PROPOSED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant SAID = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aFeedWithNothingInItIsAsOldAsWhatItIsAbout() {
        assertThat(new Feed("Talk", "/feeds/ideas/7.atom", "/ideas/7", PROPOSED, List.of()).updated())
                .isEqualTo(PROPOSED);
    }

    @Test
    void aFeedIsAsNewAsTheLatestInIt() {
        var entry = new Feed.Entry("comment:1", "Comment", "/ideas/7", "Ben", PROPOSED, SAID, new Html(""));
        assertThat(new Feed("Talk", "/feeds/ideas/7.atom", "/ideas/7", PROPOSED, List.of(entry)).updated())
                .isEqualTo(SAID);
    }
}
