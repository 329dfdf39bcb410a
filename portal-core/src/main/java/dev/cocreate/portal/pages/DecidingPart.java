package dev.cocreate.portal.pages;

import dev.cocreate.portal.decisions.Decision;
import dev.cocreate.portal.ideas.Stance;
import dev.cocreate.portal.platform.problems.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * What the team decided about an idea, and how it stands to it.
 *
 * @param ofTheTeam whether it could be a bet
 * @param typed what was typed into one of the forms and could not be taken
 */
public record DecidingPart(
        List<Decision> decisions, boolean ofTheTeam, Optional<String> typed, List<FieldError> errors) {

    /** A form with a fault is open. */
    public boolean isOpen(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }

    public String harm(Stance stance) {
        return isOpen("harm") ? typed.orElse("") : stance.harm().orElse("");
    }

    public String hypothesis(Stance stance) {
        return isOpen("hypothesis") ? typed.orElse("") : stance.hypothesis().orElse("");
    }
}
