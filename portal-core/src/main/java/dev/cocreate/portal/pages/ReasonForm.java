package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.votes.Importance;
import dev.cocreate.portal.votes.Stake;
import java.util.List;
import java.util.Optional;

/**
 * The line that asks whoever voted what it would let them do.
 *
 * @param reason what they said or typed so far
 * @param isKept whether it was kept just now
 */
public record ReasonForm(
        IdeaId idea, String reason, Optional<Importance> importance, List<FieldError> errors, boolean isKept) {
    static ReasonForm of(IdeaId idea, Stake stake) {
        return new ReasonForm(idea, stake.reason().orElse(""), stake.importance(), List.of(), false);
    }

    static ReasonForm kept(IdeaId idea, Stake stake) {
        return new ReasonForm(idea, stake.reason().orElse(""), stake.importance(), List.of(), true);
    }

    /** The id of its place on the page, which is there before the vote. */
    public static String elementId(IdeaId idea) {
        return "reason-" + idea.value();
    }

    public String elementId() {
        return elementId(idea);
    }

    public boolean isChosen(Importance choice) {
        return importance.filter(choice::equals).isPresent();
    }
}
