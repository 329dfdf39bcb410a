package dev.cocreate.portal.follows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.Tables;
import dev.cocreate.portal.ideas.IdeaId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** In a real database, because the statement is the rule. */
class FollowersTest {
    private static final IdeaId IDEA = new IdeaId(1);
    private static final int PEOPLE = 12;

    @SuppressWarnings("NullAway.Init") // started before the first property is tried
    private static Tables tables;

    @BeforeContainer
    static void start() throws IOException {
        tables = Tables.make();
        jdbi().useHandle(handle -> {
            for (var person = 1; person <= PEOPLE; person++) {
                handle.execute(
                        "insert into person (email, name) values (?, ?)", person + "@kunde.example", "P" + person);
            }
            handle.execute("insert into idea (title, language, board_id, status_id) values ('Export', 'en', 1, 1)");
            handle.execute("insert into idea (title, language, board_id, status_id) values ('Another', 'en', 1, 1)");
            handle.execute("insert into vote (idea_id, person_id) select 2, id from person");
        });
    }

    @AfterContainer
    static void stop() throws Exception {
        tables.close();
    }

    @Property(tries = 100)
    void chunksForgetNobodyAndRepeatNobody(
            @ForAll Set<@LongRange(min = 1, max = PEOPLE) Long> voters,
            @ForAll List<@LongRange(min = 1, max = PEOPLE) Long> commenters,
            @ForAll @Size(max = 6) Set<@LongRange(min = 1, max = PEOPLE) Long> followed,
            @ForAll @Size(max = 6) Set<@LongRange(min = 1, max = PEOPLE) Long> unfollowed,
            @ForAll @LongRange(min = 0, max = PEOPLE) long author,
            @ForAll @IntRange(min = 1, max = 5) int most) {
        jdbi().useTransaction(handle -> {
            handle.execute("delete from vote where idea_id = 1");
            handle.execute("delete from comment where idea_id = 1");
            handle.execute("delete from follow");
            handle.execute("update idea set author_id = nullif(?, 0) where id = 1", author);
            each(handle, voters, "insert into vote (idea_id, person_id) values (1, ?)");
            each(handle, commenters, "insert into comment (idea_id, author_id, text) values (1, ?, 'As a table.')");
            handle.execute("insert into comment (idea_id, text) values (1, 'Of somebody who was erased.')");
            each(handle, followed, "insert into follow (idea_id, person_id, following) values (1, ?, true)");
            each(
                    handle,
                    unfollowed,
                    "insert into follow (idea_id, person_id, following) values (1, ?, false)"
                            + " on conflict (idea_id, person_id) do update set following = false");
        });
        var expected = LongStream.rangeClosed(1, PEOPLE)
                .filter(person -> !unfollowed.contains(person))
                .filter(person -> voters.contains(person)
                        || commenters.contains(person)
                        || followed.contains(person)
                        || author == person)
                .boxed()
                .toList();

        assertThat(inChunksOf(most)).isEqualTo(expected);
    }

    private static List<Long> inChunksOf(int most) {
        var followers = new Followers(jdbi());
        var chunk = followers.of(IDEA, most);
        var people = new ArrayList<>(chunk.people());
        while (chunk.next().isPresent()) {
            chunk = followers.after(chunk, IDEA, most);
            assertThat(chunk.people()).hasSizeLessThanOrEqualTo(most);
            people.addAll(chunk.people());
        }
        return people;
    }

    private static void each(Handle handle, Iterable<Long> people, String statement) {
        people.forEach(person -> handle.execute(statement, person));
    }

    private static Jdbi jdbi() {
        return tables.jdbi();
    }
}
