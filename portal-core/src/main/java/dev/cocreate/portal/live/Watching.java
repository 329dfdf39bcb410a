package dev.cocreate.portal.live;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What an open page shows, and who reads it.
 *
 * @param reader who reads, if they signed in
 * @param sight what they could see when they opened it
 * @param ideas whose counters it shows
 * @param boards those of them that it shows; of ideas elsewhere it is told nothing
 * @param comments how many comments it shows, if it is the page of one idea
 * @param answered when the answer that it shows was given, if it is the page of one idea
 * @param fresh whether it is told of new ideas
 * @param since the newest idea when it was loaded; a list that was just loaded leaves it to the node
 */
record Watching(
        Optional<Visitor> reader,
        Sight sight,
        Set<Long> ideas,
        Set<Long> boards,
        OptionalInt comments,
        Optional<Instant> answered,
        boolean fresh,
        OptionalLong since,
        Language language) {

    /** The one place that decides whether a page is told something about an idea. */
    boolean mayHearOf(IdeaState idea) {
        return boards.contains(idea.board());
    }

    /** Whether it shows one idea with all that was said. */
    boolean isOfOneIdea() {
        return comments.isPresent();
    }
}
