package dev.cocreate.portal.votes;

import dev.cocreate.portal.platform.problems.ConflictProblem;
import java.util.stream.Collectors;

/** A vote that was refused because all that its board allows are in use. */
public class BudgetProblem extends ConflictProblem {
    private final SpentVotes spent;

    BudgetProblem(SpentVotes spent) {
        super("vote-budget-used", sentence(spent));
        this.spent = spent;
    }

    private static String sentence(SpentVotes spent) {
        var some = spent.some().stream()
                .map(vote -> "“" + vote.title() + "” (" + vote.path() + ")")
                .collect(Collectors.joining(" or "));
        return "All %d of your votes on %s are in use. Take one back, for example from %s. All of them: %s"
                .formatted(spent.left().budget(), spent.left().name(), some, spent.all());
    }

    /** What they are used for. */
    public SpentVotes spent() {
        return spent;
    }
}
