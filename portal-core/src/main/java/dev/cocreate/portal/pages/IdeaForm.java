package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaDraft;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the fields of the form become a draft. */
final class IdeaForm {
    /** What its buttons say that is to be done then, beside keeping the idea. */
    static final String PREVIEW = "preview";

    static final String CHANGE = "change";

    private IdeaForm() {}

    static IdeaDraft draft(String title, String text, String need, String board, String tags) {
        return new IdeaDraft(title, text, need, board.isEmpty() ? Optional.empty() : Optional.of(board), tags(tags));
    }

    private static List<String> tags(String typed) {
        return Stream.of(typed.split("[,،、，]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
