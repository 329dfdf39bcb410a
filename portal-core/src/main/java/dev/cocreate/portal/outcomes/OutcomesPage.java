package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.figures.Kept;
import dev.cocreate.portal.platform.web.Slice;
import java.util.Optional;

/**
 * What became of ideas, of one kind.
 *
 * @param words of each answer, in a length that a list has room for
 */
public record OutcomesPage(Became became, Slice<Outcome> list, Kept kept, AnswerWords words) {
    /** The address of the page that follows. */
    public Optional<String> next() {
        return list.address(address());
    }

    public String address() {
        return address(became);
    }

    public String address(Became other) {
        return other == Became.SHIPPED ? "/outcomes" : "/outcomes?kind=" + other.slug();
    }

    /** How many there are. */
    public int count(Became other) {
        return switch (other) {
            case SHIPPED -> kept.standing().shipped();
            case DECLINED -> kept.standing().declined();
            case WAITING -> kept.standing().waiting();
        };
    }
}
