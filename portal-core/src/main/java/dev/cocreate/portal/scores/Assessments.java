package dev.cocreate.portal.scores;

import dev.cocreate.plugin.scores.Known;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.plugins.PluginScore.Outcome;
import dev.cocreate.portal.scores.Assessment.Given;
import dev.cocreate.portal.scores.Reckoning.Reckoned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Every assessment and the scores that follow from them, and the only way to write one. They come checked and reckoned, by {@link Assessing}. */
@ApplicationScoped
@Transactional
public class Assessments {
    private static final int SHOWN = 50;

    /** When to ask again whoever was late; whoever could not be asked is asked in the next round. */
    private static final String AGAIN =
            " case :state when 'LATE' then now() + interval '10 minutes' when 'NOT_ASKED' then now() end";

    private final Jdbi jdbi;
    private final Events events;
    private final Scorers scorers;

    @Inject
    Assessments(Jdbi jdbi, Events events, Scorers scorers) {
        this.jdbi = jdbi;
        this.events = events;
        this.scorers = scorers;
    }

    /** The scores of an idea, by scorer. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, IdeaScore> scores(IdeaId idea) {
        var scores = new TreeMap<String, IdeaScore>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select " + IdeaScore.COLUMNS + " from idea_score r" + IdeaScore.JOINS + " where r.idea_id = ?")
                .bind(0, idea.value())
                .map((row, context) -> IdeaScore.of(row))
                .forEach(score -> scores.put(score.assessment().scorer(), score)));
        return scores;
    }

    /** All that was thought of an idea, the newest first. */
    @Transactional(TxType.SUPPORTS)
    public List<Assessment> history(IdeaId idea, String scorer) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Assessment.COLUMNS
                        + " from assessment a left join person w on w.id = a.author_id"
                        + " where a.idea_id = :idea and a.scorer = :scorer order by a.id desc limit " + SHOWN)
                .bind("idea", idea.value())
                .bind("scorer", scorer)
                .map((row, context) -> Assessment.of(row))
                .list());
    }

    /** These assessments, by id; for who gave a number, and when. */
    @Transactional(TxType.SUPPORTS)
    public Map<Long, Assessment> of(Collection<Long> ids) {
        var found = new HashMap<Long, Assessment>();
        if (!ids.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery("select " + Assessment.COLUMNS
                            + " from assessment a left join person w on w.id = a.author_id where a.id = any(?)")
                    .bind(0, ids.stream().mapToLong(id -> id).toArray())
                    .map((row, context) -> Assessment.of(row))
                    .forEach(assessment -> found.put(assessment.id(), assessment)));
        }
        return found;
    }

    /**
     * Keeps an assessment. One that says what the newest says already changes nothing.
     *
     * @param known what the portal offered
     * @param seen the newest assessment that whoever sends this knew of, 0 for none; empty if they do not care
     */
    void write(
            IdeaId idea,
            AssessmentDraft.Checked checked,
            Map<Known, Double> known,
            OptionalLong seen,
            Reckoned reckoned,
            Visitor team) {
        var scorer = reckoned.scorer();
        lock(idea, scorer);
        var newest = history(idea, scorer.id()).stream().findFirst();
        refuseMeanwhile(newest, seen);
        if (newest.filter(before -> before.values().equals(checked.values()))
                .filter(before -> checked.note().isEmpty() || before.note().equals(checked.note()))
                .isPresent()) {
            return;
        }
        var id = jdbi.withHandle(
                handle -> handle.createQuery("select nextval(pg_get_serial_sequence('assessment', 'id'))")
                        .mapTo(Long.class)
                        .one());
        var inputs = new TreeMap<String, Given>();
        scorer.inputs().forEach(input -> {
            var value = checked.values().getOrDefault(input.id(), 0.0);
            var from = input.known().filter(what -> Double.valueOf(value).equals(known.get(what)));
            var before = newest.map(last -> last.inputs().get(input.id()))
                    .filter(given -> given.value() == value)
                    .filter(given -> given.known().equals(from));
            inputs.put(input.id(), before.orElse(new Given(value, id, from)));
        });
        insert(id, idea, scorer, inputs, checked.note(), team);
        scorers.remember(scorer);
        keep(idea, id, reckoned);
        events.append(new IdeaAssessed(idea, scorer.id(), id, team));
    }

    /** One after the other, so that nobody overwrites what they do not know. */
    private void lock(IdeaId idea, Scorer scorer) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(?, ?))::text")
                .bind(0, "assessment " + scorer.id())
                .bind(1, idea.value())
                .mapTo(String.class)
                .one());
    }

    private static void refuseMeanwhile(Optional<Assessment> newest, OptionalLong seen) {
        if (seen.isPresent() && newest.isPresent() && newest.get().id() != seen.getAsLong()) {
            throw new AssessedMeanwhileProblem(newest.get());
        }
    }

    private void insert(long id, IdeaId idea, Scorer scorer, Map<String, Given> inputs, String note, Visitor team) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into assessment (id, idea_id, scorer, inputs, note, author_id) overriding system value"
                                + " values (:id, :idea, :scorer, cast(:inputs as jsonb), :note, :author)")
                .bind("id", id)
                .bind("idea", idea.value())
                .bind("scorer", scorer.id())
                .bind("inputs", Assessment.json(inputs).toString())
                .bind("note", note)
                .bind("author", team.id().value())
                .execute());
    }

    private void keep(IdeaId idea, long assessment, Reckoned reckoned) {
        jdbi.useHandle(handle -> bind(
                        handle.createUpdate(
                                "insert into idea_score (idea_id, scorer, assessment_id, state, value, merit, precedence, moves,"
                                        + " reason, generation, again_at) select :idea, :scorer, :assessment, :state, cast(:value as double precision), cast(:merit as double precision), "
                                        + Precedence.OF_IDEA + ", cast(:moves as jsonb), :reason, :generation," + AGAIN
                                        + " from idea i where i.id = :idea"
                                        + " on conflict (idea_id, scorer) do update set assessment_id = excluded.assessment_id,"
                                        + " state = excluded.state, value = excluded.value, merit = excluded.merit,"
                                        + " precedence = excluded.precedence, moves = excluded.moves, reason = excluded.reason,"
                                        + " generation = excluded.generation, again_at = excluded.again_at, reckoned_at = now()"),
                        idea,
                        assessment,
                        reckoned)
                .execute());
    }

    /** Keeps a score that was reckoned anew, unless there is a newer assessment by now. */
    void renew(IdeaId idea, long assessment, Reckoned reckoned) {
        jdbi.useHandle(handle -> bind(
                        handle.createUpdate("update idea_score set state = :state, value = :value, merit = :merit,"
                                + " moves = cast(:moves as jsonb), reason = :reason, generation = :generation, again_at ="
                                + AGAIN
                                + ", reckoned_at = now()"
                                + " where idea_id = :idea and scorer = :scorer and assessment_id = :assessment"),
                        idea,
                        assessment,
                        reckoned)
                .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, IdeaId idea, long assessment, Reckoned reckoned) {
        var answer = reckoned.answer();
        var scored = answer.outcome() == Outcome.SCORED;
        return statement
                .bind("idea", idea.value())
                .bind("scorer", reckoned.scorer().id())
                .bind("assessment", assessment)
                .bind("state", answer.outcome().name())
                .bind("value", scored ? answer.value().getAsDouble() : null)
                .bind("merit", scored ? reckoned.scorer().merit(answer.value().getAsDouble()) : null)
                .bind("moves", Move.json(reckoned.moves()).toString())
                .bind("reason", answer.reason())
                .bind("generation", reckoned.scorer().generation());
    }

    /** Scores of these scorers that are old, or that could not be told when they were asked for. */
    @Transactional(TxType.SUPPORTS)
    List<ToReckon> toReckon(List<Scorer> running, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select s.idea_id, s.scorer, s.assessment_id, a.inputs from idea_score s"
                                + " join unnest(cast(:ids as text[]), cast(:generations as bigint[])) r (id, generation)"
                                + "   on r.id = s.scorer and (s.generation < r.generation or s.again_at <= now())"
                                + " join assessment a on a.id = s.assessment_id limit :most")
                .bind("ids", running.stream().map(Scorer::id).toArray(String[]::new))
                .bind("generations", running.stream().map(Scorer::generation).toArray(Long[]::new))
                .bind("most", most)
                .map((row, context) -> new ToReckon(
                        new IdeaId(row.getLong("idea_id")),
                        row.getString("scorer"),
                        row.getLong("assessment_id"),
                        Assessment.inputs(Json.object(row.getString("inputs")), row.getLong("assessment_id"))))
                .list());
    }

    /** An assessment whose score is to be reckoned anew. */
    record ToReckon(IdeaId idea, String scorer, long assessment, Map<String, Given> inputs) {}
}
