package dev.cocreate.portal.trust;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.HeldProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.problems.TooManyProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Everything that waits for the team to look at it, and what became of it. */
@ApplicationScoped
@Transactional(dontRollbackOn = HeldProblem.class)
public class Held {
    /** Where people see what they wrote. */
    public static final String PLACE = "/me/waiting";

    /** Whoever writes more than that has to wait for the team. */
    private static final int MOST_WAITING = 20;

    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String SELECT = "select h.*, p.name as author from held h join person p on p.id = h.person_id";

    private final Jdbi jdbi;
    private final Events events;
    private final FirstWords firstWords;

    @Inject
    Held(Jdbi jdbi, Events events, FirstWords firstWords) {
        this.jdbi = jdbi;
        this.events = events;
        this.firstWords = firstWords;
    }

    /** Lets pass whoever is not new; keeps aside what the others wrote, and says so by a {@link HeldProblem}. */
    public void weighIdea(JsonObject draft, Visitor author, String language) {
        if (firstWords.isNew(author)) {
            hold("IDEA", OptionalLong.empty(), draft, author, language);
        }
    }

    /** The same for a comment. */
    public void weighComment(long idea, JsonObject draft, Visitor author) {
        if (firstWords.isNew(author)) {
            hold("COMMENT", OptionalLong.of(idea), draft, author, "");
        }
    }

    private void hold(String kind, OptionalLong idea, JsonObject draft, Visitor author, String language) {
        requireRoom(author);
        var id = jdbi.withHandle(
                handle -> handle.createQuery("insert into held (person_id, kind, idea_id, content, language)"
                                + " values (:person, :kind, :idea, cast(:content as jsonb), :language) returning id")
                        .bind("person", author.id().value())
                        .bind("kind", kind)
                        .bind("idea", nullable(idea))
                        .bind("content", draft.toString())
                        .bind("language", language)
                        .mapTo(Long.class)
                        .one());
        events.append(new ContributionHeld(author, id));
        throw new HeldProblem(PLACE + "#held-" + id);
    }

    private void requireRoom(Visitor author) {
        var waiting = jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from held where person_id = ? and decided_at is null")
                        .bind(0, author.id().value())
                        .mapTo(Integer.class)
                        .one());
        if (waiting >= MOST_WAITING) {
            throw new TooManyProblem(
                    "too-much-waits", "So much of yours waits for the team that it has to look at some first.", A_DAY);
        }
    }

    private static @Nullable Long nullable(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    /** What waits, the oldest first; {@code after} is the last already seen. */
    @Transactional(TxType.SUPPORTS)
    public List<HeldWords> waiting(long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " where h.decided_at is null and h.id > :after order by h.id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> words(row))
                .list());
    }

    /** The latest that somebody wrote and the team looks at, or did. */
    @Transactional(TxType.SUPPORTS)
    public List<HeldWords> of(PersonId person, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where h.person_id = :person order by h.id desc limit :limit")
                        .bind("person", person.value())
                        .bind("limit", limit)
                        .map((row, context) -> words(row))
                        .list());
    }

    /** What somebody said about an idea that waits. Costs nothing while nothing is looked at. */
    @Transactional(TxType.SUPPORTS)
    public List<HeldWords> waitingOn(long idea, PersonId author) {
        if (firstWords.many() == 0) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " where h.idea_id = ? and h.person_id = ? and h.decided_at is null order by h.id")
                .bind(0, idea)
                .bind(1, author.value())
                .map((row, context) -> words(row))
                .list());
    }

    /** What waits under that number, held until the transaction ends; a 409 once somebody else decided. */
    @Transactional(TxType.MANDATORY)
    public HeldWords take(long id) {
        var found = jdbi.withHandle(handle -> handle.createQuery(SELECT + " where h.id = ? for update of h")
                        .bind(0, id)
                        .map((row, context) -> words(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("held contribution", id));
        if (found.outcome().isPresent()) {
            throw new ConflictProblem("decided-already", "Somebody of the team has decided this already.");
        }
        return found;
    }

    /** It was published, and can be read there. */
    @Transactional(TxType.MANDATORY)
    public void approved(HeldWords held, String place, Visitor team) {
        jdbi.useHandle(handle -> handle.execute(
                "update held set decided_at = now(), decided_by = ?, outcome = 'APPROVED', place = ?, content = null where id = ?",
                team.id().value(),
                place,
                held.id()));
        events.append(new ContributionApproved(team, held.id(), held.person()));
    }

    /** It will not be published. */
    @Transactional(TxType.MANDATORY)
    public void declined(HeldWords held, String words, Visitor team) {
        jdbi.useHandle(handle -> handle.execute(
                "update held set decided_at = now(), decided_by = ?, outcome = 'DECLINED', words = ? where id = ?",
                team.id().value(),
                words,
                held.id()));
        events.append(new ContributionDeclined(team, held.id(), held.person()));
    }

    private static HeldWords words(ResultSet row) throws SQLException {
        var idea = row.getObject("idea_id", Long.class);
        return new HeldWords(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                Optional.ofNullable(row.getString("author")),
                idea == null ? OptionalLong.empty() : OptionalLong.of(idea),
                Optional.ofNullable(row.getString("content")).map(Held::read),
                row.getString("language"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getString("outcome")).map(HeldWords.Outcome::valueOf),
                row.getString("words"),
                Optional.ofNullable(row.getString("place")));
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
