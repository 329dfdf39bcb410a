package dev.cocreate.portal.notices;

import dev.cocreate.portal.events.EventConsumer;
import dev.cocreate.portal.events.LoggedEvent;
import dev.cocreate.portal.follows.Followers;
import dev.cocreate.portal.ideas.IdeaId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * Tells all followers what happened, a chunk after the other. Should it be interrupted, the event comes again; it begins anew,
 * and those who were told already are passed over by the database.
 */
@ApplicationScoped
class Teller implements EventConsumer {
    private static final String ANSWERED = "IdeaAnswered";
    private static final String COMMENTED = "CommentWritten";
    private static final String EDITED = "CommentEdited";
    private static final String REMOVED = "CommentRemoved";
    private static final String PUBLISHED = "ChangelogPublished";
    private static final String MERGED = "IdeasMerged";
    private static final String UNMERGED = "IdeaUnmerged";
    private static final int CHUNK = 1_000;

    private final Newsroom newsroom;
    private final Followers followers;
    private final Notices notices;
    private final EntryTeller entries;

    @Inject
    Teller(Newsroom newsroom, Followers followers, Notices notices, EntryTeller entries) {
        this.newsroom = newsroom;
        this.followers = followers;
        this.notices = notices;
        this.entries = entries;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ANSWERED, COMMENTED, EDITED, REMOVED, PUBLISHED, MERGED, UNMERGED);
    }

    @Override
    public boolean isPatient() {
        return true;
    }

    @Override
    public void accept(LoggedEvent event) {
        var facts = event.facts();
        switch (event.kind()) {
            case ANSWERED -> newsroom.answer(id(facts, "answer")).ifPresent(this::tell);
            case COMMENTED ->
                newsroom.comment(id(facts, "comment"), id(facts, "replyTo")).ifPresent(this::tell);
            case EDITED -> newsroom.comment(id(facts, "comment"), 0).ifPresent(this::tellMentioned);
            case REMOVED -> {
                notices.forgetComment(id(facts, "comment"));
                newsroom.removal(id(facts, "comment")).ifPresent(this::tellAuthor);
            }
            case PUBLISHED -> entries.news(id(facts, "entry")).ifPresent(this::tell);
            case MERGED -> {
                if (isAbout(event, "merged")) {
                    newsroom.merge(id(facts, "merged")).ifPresent(news -> tell(news, new IdeaId(id(facts, "merged"))));
                }
            }
            case UNMERGED -> notices.forgetMerge(id(facts, "merged"));
            default -> throw new IllegalArgumentException(event.kind());
        }
    }

    /** Whoever is mentioned is told even if they do not follow; as a follower they know already then. */
    private void tell(News news) {
        tellMentioned(news);
        tell(news, news.idea());
    }

    /** Those who follow an idea, or did before it was merged. */
    private void tell(News news, IdeaId followed) {
        var chunk = followers.of(followed, CHUNK);
        notices.tell(news, chunk.people());
        while (chunk.next().isPresent()) {
            chunk = followers.after(chunk, followed, CHUNK);
            notices.tell(news, chunk.people());
        }
    }

    private void tell(EntryTeller.EntryNews news) {
        for (var shipped : entries.shippedBy(news)) {
            var chunk = entries.first(shipped);
            entries.tell(news, shipped, chunk.people());
            while (chunk.next().isPresent()) {
                chunk = entries.after(chunk, shipped);
                entries.tell(news, shipped, chunk.people());
            }
        }
    }

    /** Of what happened to two ideas both have an event; one of them is enough. */
    private static boolean isAbout(LoggedEvent event, String fact) {
        return event.idea().orElse(0) == id(event.facts(), fact);
    }

    private void tellMentioned(News news) {
        if (!news.text().people().isEmpty()) {
            notices.tell(news, news.text().people());
        }
    }

    private void tellAuthor(News news) {
        news.removedFrom().ifPresent(author -> notices.tell(news, List.of(author)));
    }

    private static long id(JsonObject facts, String name) {
        var id = facts.getJsonNumber(name);
        return id == null ? 0 : id.longValueExact();
    }
}
