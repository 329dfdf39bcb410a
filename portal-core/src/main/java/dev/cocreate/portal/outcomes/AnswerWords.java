package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.platform.text.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the team answered, without markup and as much of it as a list has room for. The whole of it stands with the idea. */
@ApplicationScoped
public class AnswerWords {
    private static final int LONGEST = 500;

    private final Markdown markdown;

    @Inject
    AnswerWords(Markdown markdown) {
        this.markdown = markdown;
    }

    public String of(String text) {
        return markdown.excerpt(text, LONGEST);
    }
}
