package dev.cocreate.portal.demand;

import java.time.Instant;
import java.util.List;

/**
 * What somebody was asked just now, all at once.
 *
 * @param questions about the latest votes first; none when there was nothing to ask, or they were asked this month already
 */
public record Asked(Instant at, List<Question> questions) {
    public boolean isNothing() {
        return questions.isEmpty();
    }
}
