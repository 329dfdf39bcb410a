package dev.cocreate.portal.changes;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Words;
import java.util.List;

/** Somebody else changed the idea since whoever sends this looked. */
public class MeanwhileProblem extends InvalidProblem {
    private final List<Happened> happened;

    MeanwhileProblem(List<Happened> happened) {
        super(happened.stream().map(Happened::fault).toList());
        this.happened = List.copyOf(happened);
    }

    /** What they did, the latest first, in a reader's words. */
    public List<FieldError> in(Words words) {
        return happened.stream().map(one -> one.fault(words)).toList();
    }
}
