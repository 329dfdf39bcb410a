package dev.cocreate.portal.exports;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an export is narrowed to: the questions of its address. */
public record Asked(Map<String, String> questions) {
    public Asked {
        questions = Map.copyOf(questions);
    }

    /** 422 for a question that is none of these: an export that ignored it would hold more than was asked for. */
    public Asked only(Set<String> known) {
        for (var question : questions.keySet()) {
            if (!known.contains(question)) {
                throw new InvalidProblem(FieldError.of(question, "unknown"));
            }
        }
        return this;
    }

    public Optional<String> given(String question) {
        return Optional.ofNullable(questions.get(question)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
