package dev.cocreate.stories.told;

import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.List;

/** What people of these stories do, and what they were told. */
final class Told {
    private Told() {}

    static void vote(String idea, Person person) {
        Api.as(person).put("/api/v1/ideas/" + idea + "/vote");
    }

    /** Chooses a channel on the page, as somebody who signed in. */
    static void choose(Person person, String channel) {
        var browser = Web.of(person);
        browser.open("/me/notices");
        browser.send("/me/notices/channel", "channel", channel);
    }

    /** Waits until all that happened so far was told. An event comes after those before it. */
    static void awaitAll() {
        var last = Portal.first()
                .one(
                        Long.class,
                        "select max(id) from event where kind in ('IdeaAnswered', 'CommentWritten', 'CommentEdited', 'CommentRemoved')");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Portal.first()
                        .one(
                                Boolean.class,
                                "select failures = 0 and leased_until = '-infinity' and (from_tx > e.tx or last_id >= e.id"
                                        + " and to_tx > e.tx) from event_consumer, event e"
                                        + " where name = 'notices' and e.id = ?",
                                last));
    }

    /** Who was told of the answers to an idea, by address; as often as they were. */
    static List<String> ofAnswersTo(String idea) {
        return Portal.first()
                .find(
                        String.class,
                        "select p.email from notice n join person p on p.id = n.person_id"
                                + " where n.idea_id = ? and n.answer_id is not null order by p.email",
                        Long.parseLong(idea));
    }

    /** The subjects of the letters to somebody, the oldest first, without those for signing in. */
    static List<String> lettersTo(Person person) {
        return Portal.first()
                .find(
                        String.class,
                        "select subject from mail where recipient = ? and unsubscribe is not null order by id",
                        person.email());
    }

    /** The text of the newest of these letters. */
    static String newestLetterTo(Person person) {
        return Portal.first()
                .one(
                        String.class,
                        "select text_body from mail where recipient = ? and unsubscribe is not null"
                                + " order by id desc limit 1",
                        person.email());
    }
}
