package dev.cocreate.portal.changelog;

import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.web.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the changelog as it is read.
 *
 * @param text Markdown
 * @param language of the words, as a BCP 47 tag
 * @param author their name; empty once they are erased
 * @param editedAt when the words were changed last
 * @param publishedAt empty for a draft
 * @param publishAt when a draft will be published by itself
 * @param ideas those that it ships
 */
public record EntryView(
        long id,
        String title,
        String text,
        String language,
        Optional<String> author,
        Instant editedAt,
        Optional<Instant> publishedAt,
        Optional<Instant> publishAt,
        List<IdeaView> ideas) {

    public String path() {
        return "/changelog/" + id;
    }

    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    /** When what readers see changed last. */
    public Instant updatedAt() {
        return publishedAt.filter(editedAt::isBefore).orElse(editedAt);
    }

    /** What a form sends back to say which words it was filled with. */
    String seen() {
        return Long.toString(editedAt.toEpochMilli());
    }

    long[] ideaIds() {
        return ideas.stream().mapToLong(idea -> idea.id().value()).toArray();
    }

    Mark mark() {
        return new Mark(publishedAt.orElse(editedAt), id);
    }

    EntryView with(List<IdeaView> named) {
        return new EntryView(id, title, text, language, author, editedAt, publishedAt, publishAt, named);
    }
}
