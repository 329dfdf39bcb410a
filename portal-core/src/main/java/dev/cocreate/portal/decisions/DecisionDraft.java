package dev.cocreate.portal.decisions;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * What somebody of the team is about to write down.
 *
 * @param what 1 to 200 characters, one line
 * @param why Markdown, 1 to 10,000 characters
 * @param traded slugs of {@link Interest}
 * @param evidence Markdown, at most 10,000 characters
 * @param idea its number; blank for none
 * @param corrects number of an earlier decision; blank for none
 */
public record DecisionDraft(
        String what, String why, List<String> traded, String evidence, String idea, String corrects) {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 10_000;

    public DecisionDraft {
        traded = List.copyOf(traded);
    }

    static DecisionDraft about(String idea) {
        return new DecisionDraft("", "", List.of(), "", idea, "");
    }

    /** The form of a correction begins with what it corrects. */
    static DecisionDraft correcting(Decision earlier) {
        return new DecisionDraft(
                earlier.what(),
                earlier.why(),
                earlier.traded().stream().map(Interest::slug).toList(),
                earlier.evidence(),
                earlier.about().map(about -> about.idea().toString()).orElse(""),
                Long.toString(earlier.id()));
    }

    public boolean trades(Interest interest) {
        return traded.contains(interest.slug());
    }

    DecisionDraft checked(Fields fields) {
        return new DecisionDraft(
                fields.line("what", what, 1, LONGEST_LINE),
                fields.block("why", why, 1, LONGEST_TEXT),
                traded,
                fields.block("evidence", evidence, 0, LONGEST_TEXT),
                idea.strip(),
                corrects.strip());
    }

    List<Interest> interests(Fields fields) {
        var known = traded.stream()
                .map(slug -> Interest.of(slug).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (known.size() < traded.size()) {
            fields.refuse(FieldError.of("traded", "unknown"));
        }
        return List.copyOf(new LinkedHashSet<>(known));
    }
}
