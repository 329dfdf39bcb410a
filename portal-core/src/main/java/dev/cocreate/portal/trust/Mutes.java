package dev.cocreate.portal.trust;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.database.AfterCommit;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Who may not speak, and the only way to change it. */
@ApplicationScoped
@Transactional
public class Mutes {
    private static final Duration AS_OLD_AS_THEY_MAY_BE = Duration.ofSeconds(5);
    private static final int LONGEST_APPEAL = 2_000;
    private static final int LONGEST_ANSWER = 500;

    private final Jdbi jdbi;
    private final Events events;
    private final AfterCommit afterCommit;
    private final Clock clock;
    private final LoadingCache<Boolean, Map<Long, Mute>> now;

    @Inject
    Mutes(Jdbi jdbi, Events events, AfterCommit afterCommit, Clock clock) {
        this.jdbi = jdbi;
        this.events = events;
        this.afterCommit = afterCommit;
        this.clock = clock;
        now = Caffeine.newBuilder()
                .expireAfterWrite(AS_OLD_AS_THEY_MAY_BE)
                .build(any -> jdbi
                        .withHandle(handle -> handle.createQuery(Mute.SELECT
                                        + " where m.lifted_at is null and (m.until is null or m.until > now())")
                                .map((row, context) -> Mute.of(row))
                                .list())
                        .stream()
                        .collect(Collectors.toMap(mute -> mute.person().value(), mute -> mute, (one, other) -> other)));
    }

    /** What silences somebody now; at most some seconds old. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Mute> now(PersonId person) {
        return Optional.ofNullable(now.get(true).get(person.value())).filter(mute -> mute.holds(clock.instant()));
    }

    /** Refuses whoever is muted, by a 403. */
    @Transactional(TxType.SUPPORTS)
    public void requireMaySpeak(Visitor visitor) {
        if (now(visitor.id()).isPresent()) {
            throw new ForbiddenProblem(
                    "muted",
                    "The team has muted this person for now. They can read why at /me/waiting, and appeal there.");
        }
    }

    /** All of somebody's, the latest first. */
    @Transactional(TxType.SUPPORTS)
    public List<Mute> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(Mute.SELECT + " where m.person_id = ? order by m.id desc")
                .bind(0, person.value())
                .map((row, context) -> Mute.of(row))
                .list());
    }

    /** Appeals that nobody answered, the oldest first. */
    @Transactional(TxType.SUPPORTS)
    public List<Mute> appealed(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(Mute.SELECT + " where m.appealed_at is not null"
                        + " and m.answered_at is null and m.lifted_at is null order by m.appealed_at, m.id limit ?")
                .bind(0, limit)
                .map((row, context) -> Mute.of(row))
                .list());
    }

    /** Somebody may not speak from now on, for another reason or until another time than before, if they were muted already. */
    public Mute mute(Visitor whose, MuteDraft draft, Visitor team) {
        var clean = draft.checked();
        if (whose.isTeam()) {
            throw new ConflictProblem("of-the-team", "Nobody of the team is muted.");
        }
        jdbi.useHandle(handle -> handle.execute(
                "update mute set lifted_at = now(), lifted_by = ? where person_id = ? and lifted_at is null",
                team.id().value(),
                whose.id().value()));
        var id = jdbi.withHandle(handle -> handle.createQuery("insert into mute (person_id, muted_by, reason, until)"
                        + " values (:person, :team, :reason, case when :days > 0 then now() + make_interval(days => :days) end)"
                        + " returning id")
                .bind("person", whose.id().value())
                .bind("team", team.id().value())
                .bind("reason", clean.reason())
                .bind("days", clean.many())
                .mapTo(Long.class)
                .one());
        events.append(new PersonMuted(team, id, whose.id()));
        forget();
        return get(id);
    }

    /** The team ends it. */
    public Mute lift(long id, String typed, Visitor team) {
        var words = words(typed, 0);
        var mute = held(id);
        jdbi.useHandle(handle -> handle.createUpdate("update mute set lifted_at = now(), lifted_by = :team,"
                        + " answered_at = case when appealed_at is not null and answered_at is null then now() else answered_at end,"
                        + " answered_by = case when appealed_at is not null and answered_at is null then :team else answered_by end,"
                        + " answer = case when appealed_at is not null and answered_at is null then :words else answer end"
                        + " where id = :id")
                .bind("team", team.id().value())
                .bind("words", words)
                .bind("id", id)
                .execute());
        events.append(new MuteLifted(team, id, mute.person()));
        forget();
        return get(id);
    }

    /** The team looked again and leaves it as it is. */
    public Mute declineAppeal(long id, String typed, Visitor team) {
        var words = words(typed, 1);
        var mute = held(id);
        if (mute.appeal().isEmpty() || mute.answeredAt().isPresent()) {
            throw new ConflictProblem("no-appeal", "There is no appeal to answer.");
        }
        jdbi.useHandle(handle -> handle.execute(
                "update mute set answered_at = now(), answered_by = ?, answer = ? where id = ?",
                team.id().value(),
                words,
                id));
        events.append(new AppealDeclined(team, id, mute.person()));
        return get(id);
    }

    private static String words(String typed, int least) {
        var fields = new Fields();
        var words = fields.line("words", typed, least, LONGEST_ANSWER);
        fields.done();
        return words;
    }

    /** Whoever is muted asks the team to look at it again; once. */
    public void appeal(String typed, Visitor muted) {
        var fields = new Fields();
        var words = fields.block("appeal", typed, 1, LONGEST_APPEAL);
        fields.done();
        var mute = of(muted.id()).stream()
                .filter(one -> one.holds(clock.instant()))
                .findFirst()
                .orElseThrow(() -> new ConflictProblem("not-muted", "You are not muted."));
        var made = jdbi.withHandle(handle -> handle.execute(
                "update mute set appeal = ?, appealed_at = now() where id = ? and appeal is null", words, mute.id()));
        if (made == 0) {
            throw new ConflictProblem("appealed-already", "You have appealed already. The team reads it once.");
        }
        events.append(new MuteAppealed(muted, mute.id()));
        forget();
    }

    private Mute held(long id) {
        jdbi.useHandle(handle -> handle.execute("select id from mute where id = ? for update", id));
        var mute = get(id);
        if (!mute.holds(clock.instant())) {
            throw new ConflictProblem("mute-is-over", "This is over already.");
        }
        return mute;
    }

    private Mute get(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(Mute.SELECT + " where m.id = ?")
                        .bind(0, id)
                        .map((row, context) -> Mute.of(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("mute", id));
    }

    private void forget() {
        afterCommit.run(now::invalidateAll);
    }
}
