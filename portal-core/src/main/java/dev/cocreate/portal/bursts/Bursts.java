package dev.cocreate.portal.bursts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.merging.Merges;
import dev.cocreate.portal.platform.database.AfterCommit;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Votes that look made up, and the only way to put them aside or to bring them back. */
@ApplicationScoped
@Transactional
public class Bursts {
    private static final Duration AS_OLD_AS_THEY_MAY_BE = Duration.ofSeconds(5);
    private static final int SHOWN = 50;
    private static final int LONGEST_APPEAL = 2_000;
    private static final int LONGEST_ANSWER = 500;

    /** What came along from merged ideas is not said by their vote's row, and comes along again by itself. */
    private static final String PUT_ASIDE = """
            with put as (
                delete from vote v using person p, burst b
                where b.id = :burst and v.idea_id = b.idea_id and p.id = v.person_id and v.origin is null
                    and v.network is not null and v.cast_at between b.began_at and b.ended_at
                    and p.role = 'CUSTOMER' and p.created_at > v.cast_at - interval '1 day'
                    and case b.kind when 'DOMAIN' then split_part(p.email, '@', 2) = b.shared
                        else encode(v.network, 'hex') = b.shared end
                returning v.*
            )
            insert into quarantined_vote (idea_id, person_id, burst_id, vote)
            select put.idea_id, put.person_id, :burst, to_jsonb(put) || case when put.stake_origin is null then '{}'::jsonb
                else '{"importance": null, "reason": null, "said_at": null, "stake_origin": null}'::jsonb end
            from put order by put.person_id""";

    /** Whoever has a vote there that came along from a merged idea has their own one instead. */
    private static final String BRING_BACK = """
            with back as (
                delete from quarantined_vote q where q.burst_id = :burst and (:person = 0 or q.person_id = :person)
                returning q.idea_id, q.person_id, q.vote
            ), here as (
                select b.* from back b join idea i on i.id = b.idea_id and i.merged_into is null
            ), aside as (
                insert into merged_vote (idea_id, person_id, vote)
                select b.idea_id, b.person_id, b.vote from back b join idea i on i.id = b.idea_id and i.merged_into is not null
                on conflict do nothing
            )
            select h.idea_id, h.person_id, h.vote::text as vote from here h order by h.person_id""";

    private static final String TELL = "insert into notice (person_id, idea_id, duty, cause)"
            + " select q.person_id, q.idea_id, 'QUARANTINED', q.burst_id from quarantined_vote q join person p on p.id = q.person_id"
            + " where q.burst_id = ? and p.erased_at is null order by q.person_id on conflict do nothing";

    private final Jdbi jdbi;
    private final Merges merges;
    private final Events events;
    private final AfterCommit afterCommit;
    private final LoadingCache<Boolean, List<Burst>> open;

    @Inject
    Bursts(Jdbi jdbi, Merges merges, Events events, AfterCommit afterCommit) {
        this.jdbi = jdbi;
        this.merges = merges;
        this.events = events;
        this.afterCommit = afterCommit;
        open = Caffeine.newBuilder()
                .expireAfterWrite(AS_OLD_AS_THEY_MAY_BE)
                .build(any -> jdbi.withHandle(handle -> handle.createQuery(
                                Burst.SELECT + " where b.state in ('OPEN', 'QUARANTINED') order by b.id desc limit 500")
                        .map((row, context) -> Burst.of(row, List.of()))
                        .list()));
    }

    /** What looks made up or lies aside of an idea's votes; at most some seconds old. */
    @Transactional(TxType.SUPPORTS)
    public List<Burst> of(IdeaId idea) {
        return open.get(true).stream()
                .filter(burst -> burst.idea().equals(idea))
                .toList();
    }

    /** What the team is to decide: flags, and appeals of those whose votes lie aside; the oldest first. */
    @Transactional(TxType.SUPPORTS)
    public List<Burst> waiting() {
        var appeals = jdbi.withHandle(handle -> handle.createQuery(
                        "select q.burst_id, q.person_id, coalesce(p.name, '') as name, q.appeal from quarantined_vote q"
                                + " join person p on p.id = q.person_id where q.appealed_at is not null and q.answered_at is null"
                                + " order by q.appealed_at limit 200")
                .map((row, context) -> new Burst.Appeal(
                        row.getLong("burst_id"),
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("appeal")))
                .list());
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                Burst.SELECT
                                        + " where b.state = 'OPEN' or exists (select from quarantined_vote q where q.burst_id = b.id"
                                        + " and q.appealed_at is not null and q.answered_at is null) order by b.id limit :limit")
                        .bind("limit", SHOWN)
                        .map((row, context) -> Burst.of(row, List.of()))
                        .list())
                .stream()
                .map(burst -> burst.with(appeals.stream()
                        .filter(appeal -> appeal.burst() == burst.id())
                        .toList()))
                .toList();
    }

    /** What the team put aside and nobody waits to hear about, the latest first, should somebody think better of it. */
    @Transactional(TxType.SUPPORTS)
    public List<Burst> aside() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        Burst.SELECT
                                + " where b.state = 'QUARANTINED' and not exists (select from quarantined_vote q where q.burst_id = b.id"
                                + " and q.appealed_at is not null and q.answered_at is null) order by b.decided_at desc, b.id desc limit :limit")
                .bind("limit", SHOWN)
                .map((row, context) -> Burst.of(row, List.of()))
                .list());
    }

    /** The votes are as good as others. */
    public void dismiss(long id, Visitor team) {
        var burst = take(id, Burst.State.OPEN);
        decide(burst, Burst.State.DISMISSED, team);
        happened(BurstEvent.What.DISMISSED, burst, burst.votes(), team);
    }

    /** The votes lie aside and count nowhere until they are released. How many. */
    public int quarantine(long id, Visitor team) {
        var burst = take(id, Burst.State.OPEN);
        merges.hold(burst.idea());
        requireNotMerged(burst);
        var many = jdbi.withHandle(
                handle -> handle.createUpdate(PUT_ASIDE).bind("burst", id).execute());
        merges.settle(burst.idea());
        jdbi.useHandle(handle -> handle.execute(TELL, id));
        decide(burst, Burst.State.QUARANTINED, team);
        happened(BurstEvent.What.QUARANTINED, burst, many, team);
        return many;
    }

    private void requireNotMerged(Burst burst) {
        var merged =
                jdbi.withHandle(handle -> handle.createQuery("select merged_into is not null from idea where id = ?")
                        .bind(0, burst.idea().value())
                        .mapTo(Boolean.class)
                        .one());
        if (merged) {
            throw new ConflictProblem("idea-merged", "This idea was merged. Undo that before putting its votes aside.");
        }
    }

    /** All of the votes count again, exactly as before. How many. */
    public int release(long id, Visitor team) {
        var burst = take(id, Burst.State.QUARANTINED);
        var many = bringBack(burst, 0);
        decide(burst, Burst.State.RELEASED, team);
        happened(BurstEvent.What.RELEASED, burst, many, team);
        return many;
    }

    /** One of the votes counts again. */
    public void release(long id, PersonId person, Visitor team) {
        var burst = take(id, Burst.State.QUARANTINED);
        if (bringBack(burst, person.value()) == 0) {
            throw new NotFoundProblem("quarantined vote", person);
        }
        happened(BurstEvent.What.RELEASED, burst, 1, team);
    }

    private int bringBack(Burst burst, long person) {
        merges.hold(burst.idea());
        var before = aside(burst.id());
        jdbi.useHandle(handle -> {
            var back = handle.createQuery(BRING_BACK)
                    .bind("burst", burst.id())
                    .bind("person", person)
                    .map((row, context) ->
                            new Row(row.getLong("idea_id"), row.getLong("person_id"), row.getString("vote")))
                    .list();
            for (var row : back) {
                handle.execute(
                        "delete from vote where idea_id = ? and person_id = ? and origin is not null",
                        row.idea(),
                        row.person());
                handle.execute(
                        "insert into vote select v.* from jsonb_populate_record(null::vote, cast(? as jsonb)) v"
                                + " on conflict do nothing",
                        row.vote());
            }
            handle.execute(
                    "delete from notice n where n.duty = 'QUARANTINED' and n.cause = ? and (? = 0 or n.person_id = ?)",
                    burst.id(),
                    person,
                    person);
        });
        merges.settle(burst.idea());
        return before - aside(burst.id());
    }

    private int aside(long burst) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from quarantined_vote where burst_id = ?")
                .bind(0, burst)
                .mapTo(Integer.class)
                .one());
    }

    /** The team read why somebody wants their vote back, and leaves it aside. */
    public void answer(long id, PersonId person, String typed, Visitor team) {
        var fields = new Fields();
        var words = fields.line("words", typed, 1, LONGEST_ANSWER);
        fields.done();
        var burst = take(id, Burst.State.QUARANTINED);
        var answered = jdbi.withHandle(handle -> handle.execute(
                "update quarantined_vote set answer = ?, answered_at = now(), answered_by = ?"
                        + " where burst_id = ? and person_id = ? and appealed_at is not null and answered_at is null",
                words,
                team.id().value(),
                id,
                person.value()));
        if (answered == 0) {
            throw new ConflictProblem("no-appeal", "There is no appeal to answer.");
        }
        happened(BurstEvent.What.ANSWERED, burst, 1, team);
    }

    /** Somebody wants their vote to count; once. */
    public void appeal(IdeaId idea, String typed, Visitor voter) {
        var fields = new Fields();
        var words = fields.block("appeal", typed, 1, LONGEST_APPEAL);
        fields.done();
        var burst = jdbi.withHandle(
                        handle -> handle.createQuery("update quarantined_vote set appeal = ?, appealed_at = now()"
                                        + " where idea_id = ? and person_id = ? and appeal is null returning burst_id")
                                .bind(0, words)
                                .bind(1, idea.value())
                                .bind(2, voter.id().value())
                                .mapTo(Long.class)
                                .findOne())
                .orElseThrow(() -> new ConflictProblem(
                        "appealed-already", "This vote counts, or you have appealed already. The team reads it once."));
        events.append(new BurstEvent(BurstEvent.What.APPEALED, idea, burst, 1, Optional.of(voter)));
    }

    /** The votes of somebody that lie aside. */
    @Transactional(TxType.SUPPORTS)
    public List<OwnQuarantine> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select q.idea_id, i.title, i.language, q.appeal, q.answer"
                                + " from quarantined_vote q join idea i on i.id = q.idea_id where q.person_id = ? order by q.put_at desc")
                .bind(0, person.value())
                .map((row, context) -> new OwnQuarantine(
                        new IdeaId(row.getLong("idea_id")),
                        row.getString("title"),
                        row.getString("language"),
                        Optional.ofNullable(row.getString("appeal")),
                        Optional.ofNullable(row.getString("answer"))))
                .list());
    }

    private Burst take(long id, Burst.State wanted) {
        var burst = jdbi.withHandle(handle -> handle.createQuery(Burst.SELECT + " where b.id = ? for update of b")
                        .bind(0, id)
                        .map((row, context) -> Burst.of(row, List.of()))
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("burst of votes", id));
        if (burst.state() != wanted) {
            throw new ConflictProblem("decided-already", "Somebody of the team has decided this already.");
        }
        return burst;
    }

    private void decide(Burst burst, Burst.State state, Visitor team) {
        jdbi.useHandle(handle -> handle.execute(
                "update burst set state = ?, decided_at = now(), decided_by = ? where id = ?",
                state.name(),
                team.id().value(),
                burst.id()));
        afterCommit.run(open::invalidateAll);
    }

    private void happened(BurstEvent.What what, Burst burst, int votes, Visitor team) {
        events.append(new BurstEvent(what, burst.idea(), burst.id(), votes, Optional.of(team)));
    }

    private record Row(long idea, long person, String vote) {}
}
