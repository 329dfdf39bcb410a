package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An idea as it is read, in a list or alone.
 *
 * @param text what is asked for, Markdown as typed
 * @param need what it is for; empty when nobody said
 * @param language of the words, as a BCP 47 tag
 * @param author their name; empty once they are erased
 * @param tags names, in alphabetical order
 * @param staleVotes how many of the votes nobody has confirmed for long
 * @param answeredAt when the team answered it last
 * @param outlook what the team dares to say about when
 * @param stance what would harm customers, and what is a bet
 */
public record IdeaView(
        IdeaId id,
        String title,
        String text,
        String need,
        String language,
        Status status,
        Board board,
        List<String> tags,
        Optional<String> author,
        int votes,
        int staleVotes,
        int comments,
        Instant createdAt,
        Optional<Instant> editedAt,
        Optional<Instant> answeredAt,
        Outlook outlook,
        Stance stance) {

    /** Its page, relative to the portal: the number finds it, the words are for people. */
    public String path() {
        return "/ideas/" + id.value();
    }
}
