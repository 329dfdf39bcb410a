package dev.cocreate.portal.trust;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.database.AfterCommit;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** How many of the first contributions of new people the team looks at; off unless an administrator said a number. */
@ApplicationScoped
@Transactional
public class FirstWords {
    public static final int MOST = 5;

    private static final Duration AS_OLD_AS_IT_MAY_BE = Duration.ofSeconds(5);

    private static final String WRITTEN = """
            select (select count(*) from (select from idea where author_id = :person limit :many) i)
                + (select count(*) from (select from comment where author_id = :person and gone_at is null limit :many) c)""";

    private final Jdbi jdbi;
    private final Events events;
    private final AfterCommit afterCommit;
    private final LoadingCache<Boolean, Integer> many;

    @Inject
    FirstWords(Jdbi jdbi, Events events, AfterCommit afterCommit) {
        this.jdbi = jdbi;
        this.events = events;
        this.afterCommit = afterCommit;
        many = Caffeine.newBuilder()
                .expireAfterWrite(AS_OLD_AS_IT_MAY_BE)
                .build(any -> jdbi.withHandle(
                                handle -> handle.createQuery("select value from setting where name = 'first.words'")
                                        .mapTo(Integer.class)
                                        .findOne())
                        .orElse(0));
    }

    /** At most some seconds old; 0 when nothing is looked at. */
    @Transactional(TxType.SUPPORTS)
    public int many() {
        return many.get(true);
    }

    public void change(String typed, Visitor administrator) {
        var next = parse(typed);
        if (next == many()) {
            return;
        }
        jdbi.useHandle(handle -> handle.execute(
                "insert into setting (name, value) values ('first.words', ?)"
                        + " on conflict (name) do update set value = excluded.value",
                Integer.toString(next)));
        events.append(new FirstWordsChanged(administrator, next));
        afterCommit.run(many::invalidateAll);
    }

    private static int parse(String typed) {
        var digits = typed.strip();
        if (!digits.matches("[0-9]{1,9}")) {
            throw new InvalidProblem(FieldError.of("many", digits.isEmpty() ? "missing" : "not-a-number"));
        }
        var number = Integer.parseInt(digits);
        if (number > MOST) {
            throw new InvalidProblem(new FieldError("many", "range", Map.of("min", 0, "max", MOST)));
        }
        return number;
    }

    /** Whether what the visitor writes is to be looked at first. Costs nothing while nothing is. */
    @Transactional(TxType.SUPPORTS)
    public boolean isNew(Visitor author) {
        var enough = many();
        if (enough == 0 || author.isTeam() || author.actedBy().isPresent()) {
            return false;
        }
        return jdbi.withHandle(handle -> handle.createQuery(WRITTEN)
                        .bind("person", author.id().value())
                        .bind("many", enough)
                        .mapTo(Integer.class)
                        .one())
                < enough;
    }
}
