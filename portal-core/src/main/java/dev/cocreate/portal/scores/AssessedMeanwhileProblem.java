package dev.cocreate.portal.scores;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Words;
import java.util.List;
import java.util.Map;

/** Somebody else assessed the idea since whoever sends this looked. */
public class AssessedMeanwhileProblem extends InvalidProblem {
    private final transient Assessment newest;

    AssessedMeanwhileProblem(Assessment newest) {
        super(fault(newest, newest.at().toString()));
        this.newest = newest;
    }

    private static FieldError fault(Assessment newest, String when) {
        return new FieldError(
                "seen", "assessed-meanwhile", Map.of("name", newest.author().orElse("–"), "when", when));
    }

    /** In a reader's words. */
    public List<FieldError> in(Words words) {
        return List.of(fault(newest, words.ago(newest.at())));
    }
}
