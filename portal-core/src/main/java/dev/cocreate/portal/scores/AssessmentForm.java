package dev.cocreate.portal.scores;

import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Known;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.web.LocalAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The form in which somebody assesses an idea.
 *
 * @param typed what stands in it, by input
 * @param known what the portal knows
 * @param seen the newest assessment when it was shown, 0 for none
 * @param to where to go on to; empty for the idea
 */
public record AssessmentForm(
        Map<String, String> typed,
        String note,
        Map<Known, Double> known,
        long seen,
        String to,
        List<FieldError> errors) {

    /** With what the newest assessment says, or else with what the portal knows. */
    static AssessmentForm of(Scorer scorer, Optional<Assessment> newest, Map<Known, Double> known, String to) {
        var typed = new HashMap<String, String>();
        for (var input : scorer.inputs()) {
            newest.map(assessment -> assessment.inputs().get(input.id()))
                    .map(Assessment.Given::value)
                    .or(() -> newest.isPresent()
                            ? Optional.empty()
                            : input.known().map(known::get))
                    .ifPresent(value -> typed.put(input.id(), AssessmentDraft.written(input, value)));
        }
        return new AssessmentForm(typed, "", known, newest.map(Assessment::id).orElse(0L), to, List.of());
    }

    AssessmentForm typed(Map<String, String> typed, String note, List<FieldError> errors) {
        return new AssessmentForm(typed, note, known, seen, to, errors);
    }

    /** What was seen when it was shown first, so that whoever mends a number is still told of others. */
    AssessmentForm seen(OptionalLong before) {
        return new AssessmentForm(typed, note, known, before.orElse(seen), to, errors);
    }

    /** Where to go on without saving. */
    public String onward() {
        return LocalAddress.of(to).toString();
    }

    public String value(Input input) {
        return typed.getOrDefault(input.id(), "");
    }

    /** Whether a step is the one that was chosen. */
    public boolean isAt(Input input, double step) {
        return value(input).equals(AssessmentDraft.written(step));
    }

    /** How a step is sent. */
    public String sent(double step) {
        return AssessmentDraft.written(step);
    }

    /** What the portal knows for an input, as it would be typed. */
    public Optional<String> offered(Input input) {
        return input.known().map(known::get).map(value -> AssessmentDraft.written(input, value));
    }
}
