package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the team types when it declines or retires; of answers of other kinds it means nothing and is passed over, for a form sends
 * all of its fields.
 *
 * @param reason slug of one of {@link DeclineReason}; required to decline
 * @param lookAgain a day after today as {@code 2027-03-31}; blank for none
 * @param sunset the last day of what is retired; blank for today
 */
public record EndingDraft(String reason, String lookAgain, String sunset) {
    public static final EndingDraft NONE = new EndingDraft("", "", "");

    public boolean isFor(DeclineReason why) {
        return why.slug().equals(reason);
    }

    /** What is meant; names every field at fault. */
    public Ending checked(Status to, LocalDate today, Fields fields) {
        if (to.kind() == Kind.DECLINED) {
            return new Ending(why(fields), later(today, fields), Optional.empty());
        }
        if (to.kind() == Kind.RETIRED) {
            var last = day("sunset", sunset, fields);
            return new Ending(Optional.empty(), Optional.empty(), Optional.of(last.orElse(today)));
        }
        return Ending.NONE;
    }

    private Optional<DeclineReason> why(Fields fields) {
        var chosen = DeclineReason.of(reason.strip());
        if (chosen.isEmpty()) {
            fields.refuse(FieldError.of("reason", reason.isBlank() ? "missing" : "unknown"));
        }
        return chosen;
    }

    private Optional<LocalDate> later(LocalDate today, Fields fields) {
        var day = day("lookAgain", lookAgain, fields);
        if (day.filter(today::isBefore).isEmpty() && day.isPresent()) {
            fields.refuse(FieldError.of("lookAgain", "not-later"));
        }
        return day;
    }

    private static Optional<LocalDate> day(String field, String typed, Fields fields) {
        var day = AnswerDraft.parsed(typed.strip());
        if (day.isEmpty() && !typed.isBlank()) {
            fields.refuse(FieldError.of(field, "not-a-day"));
        }
        return day;
    }
}
