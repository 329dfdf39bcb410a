package dev.cocreate.portal.ideas;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the team is about to answer.
 *
 * @param status slug of where the idea moves to
 * @param text Markdown, 1 to 10,000 characters
 * @param confidence {@code low}, {@code medium} or {@code high}; blank takes it back, and nothing said leaves it
 * @param due a day as {@code 2027-03-31}; blank takes it back, and nothing said leaves it
 * @param ending what is said when it declines or retires
 * @param beyond why an administrator moves it into a status that is full; blank otherwise
 */
public record AnswerDraft(
        String status,
        String text,
        Optional<String> confidence,
        Optional<String> due,
        EndingDraft ending,
        String beyond) {
    private static final int LONGEST = 10_000;

    /** Without a word about an end. */
    public AnswerDraft(String status, String text, Optional<String> confidence, Optional<String> due) {
        this(status, text, confidence, due, EndingDraft.NONE, "");
    }

    /** Without a word about when. */
    public static AnswerDraft of(String status, String text) {
        return new AnswerDraft(status, text, Optional.empty(), Optional.empty());
    }

    public String checkedText(Fields fields) {
        return fields.block("answer", text, 1, LONGEST);
    }

    /** What will be said about when, after what was said until now. */
    Outlook checkedOutlook(Outlook before, LocalDate today, Fields fields) {
        return new Outlook(
                confidence.map(typed -> sure(typed.strip(), fields)).orElse(before.confidence()),
                due.map(typed -> day(typed.strip(), before, today, fields)).orElse(before.due()));
    }

    private static Optional<Confidence> sure(String typed, Fields fields) {
        var chosen = Confidence.of(typed);
        if (chosen.isEmpty() && !typed.isEmpty()) {
            fields.refuse(FieldError.of("confidence", "unknown"));
        }
        return chosen;
    }

    private static Optional<LocalDate> day(String typed, Outlook before, LocalDate today, Fields fields) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var day = parsed(typed);
        if (day.isEmpty()) {
            fields.refuse(FieldError.of("due", "not-a-day"));
        } else if (day.get().isBefore(today) && !day.equals(before.due())) {
            fields.refuse(FieldError.of("due", "over"));
        }
        return day;
    }

    static Optional<LocalDate> parsed(String typed) {
        try {
            return typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
