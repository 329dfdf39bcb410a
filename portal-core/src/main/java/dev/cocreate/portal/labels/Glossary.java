package dev.cocreate.portal.labels;

import dev.cocreate.portal.boards.Tag;
import dev.cocreate.portal.boards.Tags;
import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every tag there is, and the only way to rename, merge or remove one. */
@ApplicationScoped
@Transactional
public class Glossary {
    private static final String TOLD = """
            insert into event (kind, idea_id, person_id, acted_by, facts)
            select 'IdeaTagged', it.idea_id, :person, :actor, jsonb_build_object(
                'added', case when cast(:to as bigint) is null then '[]'::jsonb else jsonb_build_array(cast(:to as bigint)) end,
                'removed', jsonb_build_array(cast(:from as bigint)))
            from idea_tag it where it.tag_id = :from order by it.idea_id""";

    private final Jdbi jdbi;
    private final Events events;
    private final EventBell bell;

    @Inject
    Glossary(Jdbi jdbi, Events events, EventBell bell) {
        this.jdbi = jdbi;
        this.events = events;
        this.bell = bell;
    }

    /** In alphabetical order, those whose name holds {@code words}; {@code after} is the slug of the last one already seen. */
    @Transactional(TxType.SUPPORTS)
    public List<ArrangedTag> page(String words, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select t.id, t.slug, t.name,"
                                + " (select count(*) from idea_tag it where it.tag_id = t.id) as ideas from tag t"
                                + " where t.slug > :after and position(lower(:words) in lower(t.name)) > 0 order by t.slug limit :limit")
                .bind("after", after)
                .bind("words", words)
                .bind("limit", limit)
                .map((row, context) -> new ArrangedTag(tag(row), row.getInt("ideas")))
                .list());
    }

    /** Calls a tag otherwise, in addresses too. */
    public void rename(long id, String typed, Visitor administrator) {
        var tag = hold(id);
        var fields = new Fields();
        var name = Tags.checked(List.of(typed), fields).stream().findFirst().orElse("");
        fields.done();
        if (name.equals(tag.name())) {
            return;
        }
        var next = Tags.slug(name);
        jdbi.useHandle(handle -> {
            var taken = handle.createQuery("select exists (select from tag where slug = ? and id <> ?)")
                    .bind(0, next)
                    .bind(1, tag.id())
                    .mapTo(Boolean.class)
                    .one();
            if (taken) {
                throw new InvalidProblem(FieldError.of("tags", "tag-taken"));
            }
            handle.execute("update tag set slug = ?, name = ?, sample = false where id = ?", next, name, tag.id());
        });
        events.append(new TagRenamed(tag.id(), administrator));
    }

    /** Its ideas have the other tag instead; {@code into} is that one's name. */
    public void merge(long id, String into, Visitor administrator) {
        var tag = hold(id);
        var other = find(Tags.slug(into))
                .filter(found -> found.id() != tag.id())
                .orElseThrow(() -> new InvalidProblem(FieldError.of("into", "unknown")));
        jdbi.useHandle(handle -> {
            tell(handle, tag, other.id(), administrator);
            handle.execute(
                    "insert into idea_tag (tag_id, idea_id) select ?, idea_id from idea_tag where tag_id = ?"
                            + " on conflict do nothing",
                    other.id(),
                    tag.id());
            handle.execute("delete from tag where id = ?", tag.id());
        });
        events.append(new TagMerged(tag.id(), administrator));
    }

    /** Takes a tag away from all ideas. */
    public void remove(long id, Visitor administrator) {
        var tag = hold(id);
        jdbi.useHandle(handle -> {
            tell(handle, tag, null, administrator);
            handle.execute("delete from tag where id = ?", tag.id());
        });
        events.append(new TagRemoved(tag.id(), administrator));
    }

    private void tell(Handle handle, Tag from, @Nullable Long to, Visitor administrator) {
        handle.createUpdate(TOLD)
                .bind("from", from.id())
                .bind("to", to)
                .bind("person", administrator.id().value())
                .bind("actor", administrator.actedBy().map(PersonId::value).orElse(null))
                .execute();
        bell.ring();
    }

    private Tag hold(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select id, slug, name from tag where id = ? for update")
                        .bind(0, id)
                        .map((row, context) -> tag(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("tag", id));
    }

    private Optional<Tag> find(String slug) {
        return jdbi.withHandle(handle -> handle.createQuery("select id, slug, name from tag where slug = ?")
                .bind(0, slug)
                .map((row, context) -> tag(row))
                .findOne());
    }

    private static Tag tag(ResultSet row) throws SQLException {
        return new Tag(row.getLong("id"), row.getString("slug"), row.getString("name"));
    }
}
