package dev.cocreate.portal.needs;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.MovedProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.search.Analysis;
import dev.cocreate.portal.search.TextLanguage;
import dev.cocreate.portal.segments.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;

/** Every need, and the only way to state or change one. */
@ApplicationScoped
@Transactional
public class Needs {
    private static final String ONE = "select " + NeedRows.COLUMNS + " from need n" + NeedRows.AUTHOR
            + " left join need_backing k on k.need_id = n.id and k.segment_id = " + Segment.EVERYBODY
            + " where n.id = ? and n.merged_into is null";

    private static final String BY_HORIZON = """
            select n.horizon, count(*) as needs, coalesce(sum(k.people), 0) as people,
                coalesce(sum((select count(*) from need_tree(n.id) t
                    join idea i on i.need_id = t.need_id and i.merged_into is null)), 0) as ideas
            from need n left join need_backing k on k.need_id = n.id and k.segment_id = ?
            where n.merged_into is null and n.state = 'OPEN' group by n.horizon""";

    private final EntityManager entities;
    private final Jdbi jdbi;
    private final Analysis analysis;
    private final Events events;
    private final Clock clock;

    @Inject
    Needs(EntityManager entities, Jdbi jdbi, Analysis analysis, Events events, Clock clock) {
        this.entities = entities;
        this.jdbi = jdbi;
        this.analysis = analysis;
        this.events = events;
        this.clock = clock;
    }

    /** The need as it is read; 404 when there is none, and elsewhere when it was merged. */
    @Transactional(TxType.SUPPORTS)
    public NeedView view(NeedId id) {
        return find(id).orElseThrow(() -> elsewhere(id));
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<NeedView> find(NeedId id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind(0, id.value())
                .map((row, context) -> NeedRows.view(row))
                .findOne());
    }

    /** The need that another one goes on in, at the end of the way; itself unless it was merged. */
    @Transactional(TxType.SUPPORTS)
    public Optional<NeedId> goesOnIn(NeedId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from need where id = need_root(?)")
                .bind(0, id.value())
                .mapTo(Long.class)
                .findOne()
                .map(NeedId::new));
    }

    /** Why a need cannot be had: it goes on elsewhere, or is not there. */
    Problem elsewhere(NeedId id) {
        return goesOnIn(id)
                .filter(other -> !other.equals(id))
                .<Problem>map(other -> new MovedProblem(
                        "need-merged",
                        "This need was merged into need %1$s and goes on there: /needs/%1$s".formatted(other),
                        "/needs/" + id,
                        "/needs/" + other,
                        "merged=" + id))
                .orElseGet(() -> new NotFoundProblem("need", id));
    }

    /** What the open needs of each horizon have of all that is asked for; all three, the nearest first. */
    @Transactional(TxType.SUPPORTS)
    public List<HorizonShare> byHorizon() {
        return byHorizon(Segment.EVERYBODY);
    }

    /** The same with those who stand behind them of one segment. */
    @Transactional(TxType.SUPPORTS)
    public List<HorizonShare> byHorizon(long segment) {
        return HorizonShare.of(jdbi.withHandle(handle -> handle.createQuery(BY_HORIZON)
                .bind(0, segment)
                .map((row, context) -> new HorizonShare(
                        Horizon.valueOf(row.getString("horizon")),
                        row.getInt("needs"),
                        row.getInt("ideas"),
                        row.getInt("people"),
                        0,
                        0))
                .list()));
    }

    public NeedView state(NeedDraft draft, Visitor team, Language hint) {
        var checked = draft.checked();
        var language = languageOf(checked, hint);
        var need = Need.state(checked, language.code(), team.id().value(), clock.instant());
        entities.persist(need);
        entities.flush();
        keepWords(need.id(), checked, language);
        events.append(new NeedStated(need.id(), team));
        return view(need.id());
    }

    /** Changes one; {@code seen} is the version that whoever changes it saw, so that nobody overwrites what they do not know. */
    public NeedView change(NeedId id, NeedDraft draft, OptionalInt seen, Visitor team, Language hint) {
        var checked = draft.checked();
        var need = entities.find(Need.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (need == null || need.isMerged()) {
            throw elsewhere(id);
        }
        if (checked.equals(need.draft())) {
            return view(id);
        }
        if (seen.isPresent() && seen.getAsInt() != need.version()) {
            throw new InvalidProblem(changedMeanwhile(id, need.draft(), checked));
        }
        var language = languageOf(checked, hint);
        need.change(checked, language.code(), team.id().value(), clock.instant());
        entities.flush();
        keepWords(id, checked, language);
        var now = view(id);
        events.append(new NeedChanged(id, now.horizon(), now.state(), team));
        return now;
    }

    /** Who changed it, and what it says now wherever that differs from what is about to be said. */
    private List<FieldError> changedMeanwhile(NeedId id, NeedDraft now, NeedDraft typed) {
        var who = jdbi.withHandle(handle -> handle.createQuery(
                        "select p.name from need n join person p on p.id = n.changed_by where n.id = ? and p.name is not null")
                .bind(0, id.value())
                .mapTo(String.class)
                .findOne());
        var faults = new ArrayList<FieldError>();
        faults.add(new FieldError("seen", "need-changed-meanwhile", Map.of("name", who.orElse("?"))));
        differs(faults, "statement", now.statement(), typed.statement());
        differs(faults, "description", now.description(), typed.description());
        differs(faults, "horizon", now.horizon(), typed.horizon());
        differs(faults, "state", now.state(), typed.state());
        return faults;
    }

    private static void differs(List<FieldError> faults, String field, String now, String typed) {
        if (!now.equals(typed)) {
            faults.add(new FieldError(field, "says-now", Map.of("now", now.isEmpty() ? "–" : now)));
        }
    }

    private TextLanguage languageOf(NeedDraft draft, Language hint) {
        return analysis.languageOf(draft.statement() + "\n" + draft.description(), TextLanguage.of(hint.code()));
    }

    private void keepWords(NeedId id, NeedDraft draft, TextLanguage language) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into need_words (need_id, words)"
                        + " values (:id, cast(:words as tsvector))"
                        + " on conflict (need_id) do update set words = excluded.words")
                .bind("id", id.value())
                .bind("words", analysis.vector(draft.statement(), "", draft.description(), language))
                .execute());
    }
}
