package dev.cocreate.portal.follows;

import dev.cocreate.portal.ideas.IdeaId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/**
 * Everybody who follows an idea, a chunk at a time in the order of their ids. However many there are, a chunk reads no more
 * votes than it holds people; and going through them again finds the same ones again. Of an idea that was merged into another one
 * they are those who followed it until then.
 */
@ApplicationScoped
public class Followers {
    /** All of those who follow the idea {@code :idea}, each once, as {@code person_id}; for who counts them. */
    public static final String ALL = """
            select person_id from (
                select person_id from vote where idea_id = :idea
                union
                select person_id from follow where idea_id = :idea
                union
                select author_id from comment where idea_id = :idea and author_id is not null
                union
                select author_id from idea where id = :idea and author_id is not null
            ) follower
            where person_id not in (select person_id from follow where idea_id = :idea and not following)""";

    /** Each part gives its first ones, so that the first ones of all are among them. */
    private static final String CHUNK = """
            with follower as (
                (select person_id from vote where idea_id = :idea and person_id > :after order by person_id limit :most)
                union
                (select person_id from follow where idea_id = :idea and person_id > :after order by person_id limit :most)
                union
                (select author_id from comment where idea_id = :idea and author_id > :after
                    group by author_id order by author_id limit :most)
                union
                (select person_id from merged_vote where idea_id = :idea and person_id > :after order by person_id limit :most)
                union
                (select author_id from comment where home_id = :idea and author_id > :after
                    group by author_id order by author_id limit :most)
                union
                (select author_id from idea where id = :idea and author_id > :after)
            )
            select r.person_id, coalesce(f.following, true) as following
            from follower r left join follow f on f.idea_id = :idea and f.person_id = r.person_id
            order by r.person_id limit :most""";

    private final Jdbi jdbi;

    @Inject
    Followers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The first chunk. */
    public Chunk of(IdeaId idea, int most) {
        return after(0, idea, most);
    }

    /** The chunk after one that was not the last. */
    public Chunk after(Chunk before, IdeaId idea, int most) {
        return after(before.next().orElseThrow(), idea, most);
    }

    private Chunk after(long person, IdeaId idea, int most) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(CHUNK)
                .bind("idea", idea.value())
                .bind("after", person)
                .bind("most", most)
                .map((row, context) -> new Row(row.getLong("person_id"), row.getBoolean("following")))
                .list());
        var people = rows.stream().filter(Row::following).map(Row::person).toList();
        var isLast = rows.size() < most;
        return new Chunk(
                people,
                isLast
                        ? OptionalLong.empty()
                        : OptionalLong.of(rows.get(rows.size() - 1).person()));
    }

    private record Row(long person, boolean following) {}

    /**
     * Some of them.
     *
     * @param people their ids; fewer than were asked for, or none, when some stopped following
     * @param next where the next chunk begins; empty after the last one
     */
    public record Chunk(List<Long> people, OptionalLong next) {}
}
