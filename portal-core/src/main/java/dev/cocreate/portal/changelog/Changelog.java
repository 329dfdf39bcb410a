package dev.cocreate.portal.changelog;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaRows;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.platform.web.Mark;
import dev.cocreate.portal.platform.web.Slice;
import dev.cocreate.portal.search.Analysis;
import dev.cocreate.portal.search.TextLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every entry of the changelog, and the only way to write one. */
@ApplicationScoped
@Transactional
public class Changelog {
    private static final int MOST = 100;

    private static final String SELECT =
            "select e.id, e.title, e.text, e.language, e.edited_at, e.published_at, e.publish_at, p.name"
                    + " from changelog_entry e left join person p on p.id = e.author_id";

    private final Jdbi jdbi;
    private final Boards boards;
    private final Analysis analysis;
    private final Events events;
    private final Clock clock;

    @Inject
    Changelog(Jdbi jdbi, Boards boards, Analysis analysis, Events events, Clock clock) {
        this.jdbi = jdbi;
        this.boards = boards;
        this.analysis = analysis;
        this.events = events;
        this.clock = clock;
    }

    /** What was published, the latest first, with those of its ideas that may be seen. */
    @Transactional(TxType.SUPPORTS)
    public Slice<EntryView> published(Optional<Mark> after, int limit, Sight sight) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidProblem(new FieldError("limit", "range", Map.of("min", 1, "max", MOST)));
        }
        var rows = jdbi.withHandle(handle -> {
            var query = handle.createQuery(SELECT + " where e.published_at is not null"
                    + (after.isPresent() ? " and (e.published_at, e.id) < (:at, :id)" : "")
                    + " order by e.published_at desc, e.id desc limit :limit");
            after.ifPresent(
                    mark -> query.bind("at", mark.at().atOffset(ZoneOffset.UTC)).bind("id", mark.id()));
            return query.bind("limit", limit + 1)
                    .map((row, context) -> view(row))
                    .list();
        });
        var slice = Slice.of(rows, limit, EntryView::mark);
        return new Slice<>(withIdeas(slice.items(), sight), slice.next());
    }

    /** What only the team sees, the latest first; without its ideas. */
    @Transactional(TxType.SUPPORTS)
    public List<EntryView> drafts() {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where e.published_at is null order by e.id desc limit " + MOST)
                        .map((row, context) -> view(row))
                        .list());
    }

    /** The entry; 404 when there is none, or none for this reader. */
    @Transactional(TxType.SUPPORTS)
    public EntryView view(long id, Optional<Visitor> reader) {
        return find(id, boards.sightOf(reader))
                .filter(entry ->
                        entry.isPublished() || reader.filter(Visitor::isTeam).isPresent())
                .orElseThrow(() -> new NotFoundProblem("entry", id));
    }

    private Optional<EntryView> find(long id, Sight sight) {
        var found = jdbi.withHandle(handle -> handle.createQuery(SELECT + " where e.id = ?")
                .bind(0, id)
                .map((row, context) -> view(row))
                .list());
        return withIdeas(found, sight).stream().findFirst();
    }

    /** The published entries that ship an idea, the latest first; without their ideas. */
    @Transactional(TxType.SUPPORTS)
    public List<EntryView> shipping(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " join changelog_idea ci on ci.entry_id = e.id"
                                + " where ci.idea_id = ? and e.published_at is not null order by e.published_at desc, e.id desc")
                .bind(0, idea.value())
                .map((row, context) -> view(row))
                .list());
    }

    /** Keeps a new entry, for everybody or as a draft. */
    public EntryView write(EntryDraft draft, boolean published, Visitor team) {
        var fields = new Fields();
        var words = draft.checked(fields);
        var ideas = known(draft, fields);
        var time = draft.time(clock.instant(), fields);
        fields.done();
        var id = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into changelog_entry (title, text, language, author_id, created_at, edited_at)"
                                + " values (:title, :text, :language, :author, :now, :now) returning id")
                .bind("title", words.title())
                .bind("text", words.text())
                .bind("language", languageOf(words))
                .bind("author", team.id().value())
                .bind("now", now())
                .mapTo(Long.class)
                .one());
        name(id, ideas);
        events.append(new ChangelogWritten(id, team));
        if (published) {
            publish(id, Optional.of(team));
        } else if (time.isPresent()) {
            schedule(id, time, team);
        }
        return view(id, Optional.of(team));
    }

    /** Changes an entry; {@code published} says who sees it from now on, if that changes. */
    public EntryView edit(long id, EntryDraft draft, Optional<Boolean> published, Visitor team) {
        return edit(id, draft, published, "", team);
    }

    /** The same by a form; {@code seen} marks the entry that it was filled with, so that nobody overwrites what they do not know. */
    public EntryView edit(long id, EntryDraft draft, Optional<Boolean> published, String seen, Visitor team) {
        var before = lock(id);
        var fields = new Fields();
        var words = draft.checked(fields);
        var ideas = known(draft, fields);
        var isDraft = !published.orElse(before.isPublished());
        var time = isDraft ? draft.time(clock.instant(), fields) : Optional.<Instant>empty();
        fields.done();
        if (!seen.isEmpty() && !seen.equals(before.seen())) {
            throw new InvalidProblem(words.against(EntryDraft.of(before)));
        }
        if (!words.naming(ideas).equals(EntryDraft.of(before).naming(before.ideaIds()))) {
            jdbi.useHandle(handle -> handle.createUpdate("update changelog_entry set title = :title, text = :text,"
                            + " language = :language, edited_at = :now where id = :id")
                    .bind("title", words.title())
                    .bind("text", words.text())
                    .bind("language", languageOf(words))
                    .bind("now", now())
                    .bind("id", id)
                    .execute());
            name(id, ideas);
            events.append(new ChangelogEdited(id, team));
        }
        if (published.isPresent() && published.get() != before.isPublished()) {
            if (published.get()) {
                publish(id, Optional.of(team));
            } else {
                withdraw(id, team);
            }
        }
        if (isDraft && !time.equals(before.publishAt())) {
            schedule(id, time, team);
        }
        return view(id, Optional.of(team));
    }

    private EntryView lock(long id) {
        jdbi.useHandle(handle -> handle.createQuery("select id from changelog_entry where id = ? for update")
                .bind(0, id)
                .mapTo(Long.class)
                .findOne());
        return find(id, Sight.everything()).orElseThrow(() -> new NotFoundProblem("entry", id));
    }

    /** Publishes what is due; what another node is about to publish is left to it. */
    public void publishDue() {
        jdbi.withHandle(handle -> handle.createQuery("select id from changelog_entry where publish_at <= ?"
                                + " order by publish_at, id limit " + MOST + " for update skip locked")
                        .bind(0, now())
                        .mapTo(Long.class)
                        .list())
                .forEach(id -> publish(id, Optional.empty()));
    }

    private void schedule(long id, Optional<Instant> time, Visitor team) {
        var at = time.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
        jdbi.useHandle(handle -> handle.createUpdate("update changelog_entry set publish_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute());
        events.append(new ChangelogScheduled(id, time, team));
    }

    private void publish(long id, Optional<Visitor> team) {
        jdbi.useHandle(handle -> handle.execute(
                "update changelog_entry set published_at = ?, publish_at = null where id = ?", now(), id));
        events.append(new ChangelogPublished(id, team));
    }

    private void withdraw(long id, Visitor team) {
        jdbi.useHandle(handle -> handle.execute("update changelog_entry set published_at = null where id = ?", id));
        events.append(new ChangelogWithdrawn(id, team));
    }

    private void name(long entry, long[] ideas) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from changelog_idea where entry_id = ?", entry);
            handle.execute("insert into changelog_idea (entry_id, idea_id) select ?, i from unnest(?) i", entry, ideas);
        });
    }

    /** The ideas that are named; one that is not there is a fault of the field. */
    private long[] known(EntryDraft draft, Fields fields) {
        var named = draft.ideaIds(fields);
        var found = jdbi.withHandle(handle -> handle.createQuery("select count(*) from idea where id = any(?)")
                .bind(0, named)
                .mapTo(Integer.class)
                .one());
        if (found != named.length) {
            fields.refuse(FieldError.of("ideas", "unknown"));
        }
        return named;
    }

    private List<EntryView> withIdeas(List<EntryView> entries, Sight sight) {
        if (entries.isEmpty()) {
            return entries;
        }
        var named = new HashMap<Long, List<IdeaView>>();
        jdbi.useHandle(handle -> handle.createQuery("select ci.entry_id, " + IdeaRows.COLUMNS
                        + " from changelog_idea ci join idea i on i.id = ci.idea_id" + IdeaRows.joinsOfMerged(sight)
                        + " where ci.entry_id = any(?) order by i.id")
                .bind(0, entries.stream().mapToLong(EntryView::id).toArray())
                .map((row, context) -> named.computeIfAbsent(row.getLong("entry_id"), missing -> new ArrayList<>())
                        .add(IdeaRows.view(row)))
                .list());
        return entries.stream()
                .map(entry -> entry.with(named.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private String languageOf(EntryDraft words) {
        return analysis.languageOf(words.title() + "\n" + words.text(), TextLanguage.OTHER)
                .code();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static EntryView view(ResultSet row) throws SQLException {
        return new EntryView(
                row.getLong("id"),
                row.getString("title"),
                row.getString("text"),
                row.getString("language"),
                Optional.ofNullable(row.getString("name")),
                row.getTimestamp("edited_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("publish_at")).map(Timestamp::toInstant),
                List.of());
    }
}
