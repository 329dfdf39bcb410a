package dev.cocreate.portal.comments;

import dev.cocreate.portal.platform.problems.Fields;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed.
 *
 * @param text Markdown, with {@code @} before the name of whom it speaks to
 * @param picked ids of people chosen from a list, which tell those of one name apart
 */
public record CommentDraft(String text, Set<Long> picked) {
    private static final int LONGEST = 10_000;

    public CommentDraft {
        picked = Set.copyOf(picked);
    }

    public static CommentDraft of(String text) {
        return new CommentDraft(text, Set.of());
    }

    /** With ids as a form or a program sends them; what is none is nobody. */
    public static CommentDraft of(String text, Collection<String> picked) {
        return new CommentDraft(
                text,
                picked.stream()
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .collect(Collectors.toSet()));
    }

    CommentDraft checked() {
        var fields = new Fields();
        var words = fields.block("text", text, 1, LONGEST);
        fields.done();
        return new CommentDraft(words, picked);
    }
}
