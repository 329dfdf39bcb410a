package dev.cocreate.portal.needs;

import dev.cocreate.portal.behalf.EvidenceKind;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mentions.Saying;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every quote, and the only way to pin one or take it away. Whoever calls has made sure that it is for the team. */
@ApplicationScoped
@Transactional
public class Quotes {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_WHO = 120;
    private static final int MOST = 200;
    private static final int MOST_TEXTS = 100;

    /** What was said at an idea {@code :idea}: the need it names, the latest reasons, and the latest comments that are still there. */
    private static final String TEXTS = """
            (select 'NEED' as source, 0 as at, i.author_id as person, p.name, i.need as text, null::text[] as mentioned
            from idea i left join person p on p.id = i.author_id where i.id = :idea and i.need <> '')
            union all
            (select 'REASON', v.person_id, v.person_id, p.name, v.reason, null from vote v join person p on p.id = v.person_id
            where v.idea_id = :idea and v.reason is not null order by v.said_at desc nulls last limit :most)
            union all
            (select 'COMMENT', c.id, c.author_id, p.name, c.text, <names> from comment c left join person p on p.id = c.author_id
            where c.idea_id = :idea and c.gone_at is null order by c.id desc limit :most)""".replace("<names>", Saying.NAMES);

    private final Jdbi jdbi;
    private final Needs needs;
    private final Events events;

    @Inject
    Quotes(Jdbi jdbi, Needs needs, Events events) {
        this.jdbi = jdbi;
        this.needs = needs;
        this.events = events;
    }

    /** Those of a need and of what was merged into it, the latest first; without what was taken back or erased. */
    @Transactional(TxType.SUPPORTS)
    public List<Quote> of(NeedId need) {
        return jdbi.withHandle(handle -> handle.createQuery("select q.*, p.name, a.name as account, b.name as pinned"
                        + " from need_tree(:need) t join need_quote q on q.need_id = t.need_id"
                        + " left join person p on p.id = q.person_id left join person b on b.id = q.pinned_by"
                        + " left join membership m on m.person_id = q.person_id and m.main and m.ended_at is null"
                        + " left join account a on a.id = m.account_id"
                        + " where q.words <> '' and not exists (select from comment c where c.id = q.comment_id and c.gone_at is not null)"
                        + " order by q.id desc limit " + MOST)
                .bind("need", need.value())
                .map((row, context) -> quote(row))
                .list());
    }

    /** What was said at an idea and may be quoted. */
    @Transactional(TxType.SUPPORTS)
    public List<QuotableText> textsAt(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery(TEXTS)
                .bind("idea", idea.value())
                .bind("most", MOST_TEXTS)
                .map((row, context) -> new QuotableText(
                        Quote.Source.valueOf(row.getString("source")),
                        idea.value(),
                        row.getLong("at"),
                        Optional.ofNullable((Long) row.getObject("person")),
                        Optional.ofNullable(row.getString("name")),
                        Saying.of(row.getString("text"), row).typed("…")))
                .list());
    }

    /** Pins a sentence; its id. */
    public long pin(NeedId need, QuoteDraft draft, Visitor team) {
        needs.view(need);
        var source = Quote.Source.find(draft.source())
                .orElseThrow(() -> new InvalidProblem(
                        FieldError.of("source", draft.source().isBlank() ? "missing" : "unknown")));
        var id = source == Quote.Source.HEARD ? hear(need, draft, team) : cite(need, source, draft, team);
        events.append(new QuotePinned(need, id, team));
        return id;
    }

    private long hear(NeedId need, QuoteDraft draft, Visitor team) {
        var fields = new Fields();
        var words = fields.block("words", draft.words(), 1, LONGEST);
        var who = fields.line("who", draft.who(), 1, LONGEST_WHO);
        var kind = EvidenceKind.find(draft.kind());
        if (kind.isEmpty()) {
            fields.refuse(FieldError.of("kind", draft.kind().isBlank() ? "missing" : "unknown"));
        }
        var person = who.contains("@") ? person(who) : Optional.<Long>empty();
        if (who.contains("@") && person.isEmpty()) {
            fields.refuse(FieldError.of("who", "unknown"));
        }
        fields.done();
        return insert(
                need,
                new QuotableText(Quote.Source.HEARD, 0, 0, person, Optional.of(who), words),
                words,
                person.isPresent() ? "" : who,
                kind,
                team);
    }

    private long cite(NeedId need, Quote.Source source, QuoteDraft draft, Visitor team) {
        var fields = new Fields();
        var words = fields.block("words", draft.words(), 1, LONGEST);
        fields.done();
        if (!draft.idea().matches("[0-9]{1,18}")) {
            throw new InvalidProblem(FieldError.of("idea", "unknown"));
        }
        var text = textsAt(new IdeaId(Long.parseLong(draft.idea()))).stream()
                .filter(one -> one.source() == source
                        && (one.at() == 0 || Long.toString(one.at()).equals(draft.at())))
                .findFirst()
                .orElseThrow(() -> new InvalidProblem(FieldError.of("at", "unknown")));
        if (!text.says(words)) {
            throw new InvalidProblem(FieldError.of("words", "not-said"));
        }
        return insert(need, text, words, "", Optional.empty(), team);
    }

    private long insert(
            NeedId need, QuotableText text, String words, String who, Optional<EvidenceKind> kind, Visitor team) {
        var heard = text.source() == Quote.Source.HEARD;
        return jdbi.withHandle(handle -> handle.createQuery("insert into need_quote"
                        + " (need_id, source, idea_id, comment_id, kind, person_id, who, words, pinned_by)"
                        + " values (:need, :source, :idea, :comment, :kind, :person, :who, :words, :team) returning id")
                .bind("need", need.value())
                .bind("source", text.source().name())
                .bind("idea", heard ? null : text.idea())
                .bind("comment", text.source() == Quote.Source.COMMENT ? text.at() : null)
                .bind("kind", kind.map(EvidenceKind::name).orElse(null))
                .bind("person", text.person().orElse(null))
                .bind("who", who)
                .bind("words", words)
                .bind("team", team.id().value())
                .mapTo(Long.class)
                .one());
    }

    /** Takes a quote away from the need or from what was merged into it. */
    public void remove(NeedId need, long quote, Visitor team) {
        var removed = jdbi.withHandle(handle -> handle.execute(
                "delete from need_quote where id = ? and need_root(need_id) = need_root(?)", quote, need.value()));
        if (removed == 0) {
            throw new NotFoundProblem("quote", quote);
        }
        events.append(new QuoteRemoved(need, quote, team));
    }

    private Optional<Long> person(String email) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from person where email = ?")
                .bind(0, email.toLowerCase(Locale.ROOT))
                .mapTo(Long.class)
                .findOne());
    }

    private static Quote quote(ResultSet row) throws SQLException {
        var who = row.getString("who");
        var idea = (Long) row.getObject("idea_id");
        return new Quote(
                row.getLong("id"),
                new NeedId(row.getLong("need_id")),
                Quote.Source.valueOf(row.getString("source")),
                row.getString("words"),
                who.isEmpty() ? Optional.ofNullable(row.getString("name")) : Optional.of(who),
                Optional.ofNullable(row.getString("account")),
                idea == null ? Optional.empty() : Optional.of(new IdeaId(idea)),
                Optional.ofNullable(row.getString("kind")).map(EvidenceKind::valueOf),
                Optional.ofNullable(row.getString("pinned")),
                row.getTimestamp("pinned_at").toInstant());
    }
}
