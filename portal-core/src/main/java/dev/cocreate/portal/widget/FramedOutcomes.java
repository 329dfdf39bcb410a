package dev.cocreate.portal.widget;

import dev.cocreate.portal.outcomes.AnswerWords;
import dev.cocreate.portal.outcomes.Became;
import dev.cocreate.portal.outcomes.Outcome;
import dev.cocreate.portal.platform.web.Slice;

/** What became of ideas, in a frame. */
public record FramedOutcomes(Frame frame, Became became, Slice<Outcome> list, AnswerWords words) {
    public String address(Became other) {
        return frame.address("outcomes", "kind", other.slug());
    }

    /** The page that follows; empty after the last one. */
    public String next() {
        return list.address(address(became)).orElse("");
    }
}
