package dev.cocreate.portal.live;

import java.util.HashSet;
import java.util.Set;

/** A page that somebody has open, and what it was told of news. Used by the one thread of {@link Live}. */
final class OpenPage {
    final Watching watching;
    final Seats.Guest guest;
    final Line line;
    final long endsAt;

    /** When it was last made sure that its reader may see what they are told of, by {@link System#nanoTime}. */
    long checkedAt = System.nanoTime();

    private final Set<Long> fresh = new HashSet<>();
    private long since;
    private String news = "";

    /** {@code endsAt} is when it is to connect anew, by {@link System#nanoTime}. */
    OpenPage(Watching watching, Seats.Guest guest, Line line, long endsAt) {
        this.watching = watching;
        this.guest = guest;
        this.line = line;
        this.endsAt = endsAt;
        this.since = watching.since().orElse(Long.MAX_VALUE);
    }

    /** The newest idea it shows or could show; a page that did not say it was just loaded. */
    long since(long newest) {
        if (watching.since().isEmpty()) {
            since = newest;
        }
        return since;
    }

    /** Whether ideas with this id came after it was loaded. */
    boolean isNews(long idea) {
        return watching.fresh() && idea > since;
    }

    /** How many new ideas there are, with this one as it stands now. */
    int fresh(IdeaState idea) {
        if (idea.isFinal() || !watching.mayHearOf(idea)) {
            fresh.remove(idea.id());
        } else if (fresh.size() < IdeaStates.NEWEST) {
            fresh.add(idea.id());
        }
        return fresh.size();
    }

    /** How many new ideas there are without one that is gone. */
    int without(long idea) {
        fresh.remove(idea);
        return fresh.size();
    }

    /** Tells what is new, unless it was told the same. */
    void tellNews(String text, boolean whole) {
        if (!text.equals(news)) {
            news = text;
            line.tell("news", Telling.news(text, whole));
        }
    }
}
