package dev.cocreate.portal.notices;

import dev.cocreate.portal.events.EventConsumer;
import dev.cocreate.portal.events.LoggedEvent;
import dev.cocreate.portal.follows.Followers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;

/**
 * Tells all followers what happened, a chunk after the other. Should it be interrupted, the event comes again; it begins anew,
 * and those who were told already are passed over by the database.
 */
@ApplicationScoped
class Teller implements EventConsumer {
    private static final String ANSWERED = "IdeaAnswered";
    private static final String COMMENTED = "CommentWritten";
    private static final int CHUNK = 500;

    private final Newsroom newsroom;
    private final Followers followers;
    private final Notices notices;

    @Inject
    Teller(Newsroom newsroom, Followers followers, Notices notices) {
        this.newsroom = newsroom;
        this.followers = followers;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ANSWERED, COMMENTED);
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
            default -> throw new IllegalArgumentException(event.kind());
        }
    }

    private void tell(News news) {
        var chunk = followers.of(news.idea(), CHUNK);
        notices.tell(news, chunk.people());
        while (chunk.next().isPresent()) {
            chunk = followers.after(chunk, news.idea(), CHUNK);
            notices.tell(news, chunk.people());
        }
    }

    private static long id(JsonObject facts, String name) {
        var id = facts.getJsonNumber(name);
        return id == null ? 0 : id.longValueExact();
    }
}
