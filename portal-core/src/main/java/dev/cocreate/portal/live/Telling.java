package dev.cocreate.portal.live;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Messages;
import dev.cocreate.portal.platform.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** What pages are told, as server-sent events in their readers' words. */
@ApplicationScoped
class Telling {
    /** Nothing, for connections that would look idle. */
    static final byte[] HEARTBEAT = bytes(":\n\n");

    private final Messages messages;
    private final Clock clock;

    @Inject
    Telling(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** How an idea stands. */
    byte[] idea(IdeaState idea, Language language) {
        var words = words(language);
        return event(
                "idea",
                Json.createObjectBuilder()
                        .add("id", Long.toString(idea.id()))
                        .add("votes", words.number(idea.votes()))
                        .add("said", words.say("live.votes", "count", idea.votes()))
                        .add("button", words.say("votes.button", "count", idea.votes(), "title", idea.title()))
                        .add("closed", words.say("votes.closed", "count", idea.votes()))
                        .add(
                                "comments",
                                idea.comments() == 0 ? "" : words.say("ideas.comments", "count", idea.comments()))
                        .add("kind", idea.status().kind().slug())
                        .add("status", idea.status().label(words))
                        .build());
    }

    /** What is new on the page of an idea: an answer before all, else comments; empty for nothing. */
    void tellNews(OpenPage page, IdeaState idea) {
        var shown = page.watching;
        var words = words(shown.language());
        if (idea.answeredAt()
                .filter(at -> shown.answered().isEmpty()
                        || at.isAfter(shown.answered().get()))
                .isPresent()) {
            page.tellNews(words.say("live.answered"), true);
            return;
        }
        var comments = idea.comments() - shown.comments().orElseThrow();
        page.tellNews(comments > 0 ? words.say("live.comments", "count", comments) : "", false);
    }

    /** How many ideas came since the page was loaded. */
    void tellFresh(OpenPage page, int ideas) {
        page.tellNews(ideas > 0 ? words(page.watching.language()).say("live.ideas", "count", ideas) : "", true);
    }

    /** How soon to connect anew when the connection ends. */
    static byte[] retry(Duration after) {
        return bytes("retry: " + after.toMillis() + "\n\n");
    }

    /** Which idea is the newest, for the page to say so when it comes back. */
    static byte[] since(long idea) {
        return bytes("event: since\nid: " + idea + "\ndata: " + idea + "\n\n");
    }

    /** A line about what is new; {@code whole} when the page must be loaded anew to show it. */
    static byte[] news(String text, boolean whole) {
        return event(
                "news",
                Json.createObjectBuilder().add("text", text).add("whole", whole).build());
    }

    private Words words(Language language) {
        return messages.in(language, ZoneOffset.UTC, clock.instant());
    }

    private static byte[] event(String name, JsonObject data) {
        return bytes("event: " + name + "\ndata: " + data + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
