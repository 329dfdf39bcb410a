package dev.cocreate.stories.demand;

import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Portal;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** How time passes in these stories, and what the portal makes of it. */
public final class Demand {
    private static final Pattern LINK = Pattern.compile("/still/[A-Za-z0-9_-]+");

    private Demand() {}

    /** A year has passed since somebody voted; what they were asked before was long ago too. */
    public static void aYearPasses(Person person) {
        Portal.first()
                .change("update vote set cast_at = cast_at - interval '366 days',"
                        + " confirmed_at = confirmed_at - interval '366 days', due_at = now()"
                        + " where asked_at is null and due_at is not null and person_id = " + id(person));
        Portal.first()
                .change("update vote_question set asked_at = asked_at - interval '366 days' where person_id = "
                        + id(person));
    }

    /** Somebody has not answered for two months. */
    public static void twoMonthsPass(Person person) {
        Portal.first()
                .change("update vote set asked_at = asked_at - interval '61 days', due_at = now()"
                        + " where asked_at is not null and due_at is not null and person_id = " + id(person));
    }

    /** Waits until nothing is due for somebody any more. */
    public static void awaitNothingDue(Person person) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        count("select count(*) from vote where due_at <= now() and person_id = " + id(person)) == 0);
    }

    public static void isAsked(Person person) {
        aYearPasses(person);
        awaitNothingDue(person);
    }

    /** The subjects of the letters in which somebody was asked, the oldest first. */
    static List<String> lettersTo(Person person) {
        return Portal.first()
                .find(
                        String.class,
                        "select subject from mail where recipient = ? and text_body like '%/still/%' order by id",
                        person.email());
    }

    static String newestLetterTo(Person person) {
        return Portal.first()
                .one(
                        String.class,
                        "select text_body from mail where recipient = ? and text_body like '%/still/%'"
                                + " order by id desc limit 1",
                        person.email());
    }

    /** The path of the link in the newest of them. */
    public static String linkTo(Person person) {
        var link = LINK.matcher(newestLetterTo(person));
        if (!link.find()) {
            throw new IllegalStateException("No link to " + person);
        }
        return link.group();
    }

    /** A board on which everybody has so many votes. */
    public static void board(String slug, String name, int budget) {
        Portal.first()
                .change(
                        "insert into board (slug, name, position) values (?, ?, 50) on conflict (slug) do nothing",
                        slug,
                        name);
        // A portal keeps its boards in memory for some seconds.
        await().atMost(Duration.ofSeconds(20)).until(() -> budget(slug, String.valueOf(budget)) == 200);
    }

    /** Changes a budget; {@code null} takes it away. */
    static int budget(String board, String budget) {
        return Api.asOperator()
                .put("/api/v1/boards/" + board + "/vote-budget", "{\"voteBudget\": " + budget + "}")
                .status();
    }

    /** An idea on a board; its id. */
    public static String idea(Person author, String title, String board) {
        return Api.as(author)
                .post(
                        "/api/v1/ideas",
                        Json.createObjectBuilder()
                                .add("title", title)
                                .add("board", board)
                                .build()
                                .toString())
                .json()
                .getString("id");
    }

    static long count(String query) {
        return Portal.first().one(Long.class, query);
    }

    private static long id(Person person) {
        return Portal.first().one(Long.class, "select id from person where email = ?", person.email());
    }
}
