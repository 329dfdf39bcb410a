package dev.cocreate.portal.segments;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;

/** Every segment, shared by the team, and the only way to change one. */
@ApplicationScoped
@Transactional
public class Segments {
    private static final int MOST = 30;

    private final Jdbi jdbi;
    private final Events events;

    @Inject
    Segments(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    /** All that somebody saved, by name. */
    @Transactional(TxType.SUPPORTS)
    public List<Segment> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Segment.COLUMNS
                        + " from segment s where s.id <> " + Segment.EVERYBODY + " order by lower(s.name), s.id")
                .map((row, context) -> Segment.of(row))
                .list());
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<Segment> find(String slug) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + Segment.COLUMNS + " from segment s where s.slug = ?")
                        .bind(0, slug)
                        .map((row, context) -> Segment.of(row))
                        .findOne());
    }

    /** A segment that a list is to be cut by; 422 when there is none. */
    @Transactional(TxType.SUPPORTS)
    public Segment choose(String slug) {
        return find(slug).orElseThrow(() -> new InvalidProblem(FieldError.of("segment", "unknown")));
    }

    /** One that somebody saved; 404 when there is none. */
    @Transactional(TxType.SUPPORTS)
    public Segment view(String slug) {
        return find(slug)
                .filter(segment -> segment.id() != Segment.EVERYBODY)
                .orElseThrow(() -> new NotFoundProblem("segment", slug));
    }

    public Segment add(SegmentDraft draft, Visitor by) {
        var checked = draft.checked();
        jdbi.useHandle(handle -> handle.execute("lock table segment in share row exclusive mode"));
        if (all().size() >= MOST) {
            throw new ConflictProblem(
                    "too-many-segments", "There are " + MOST + " segments; remove one that nobody uses first.");
        }
        var slug = checked.slug();
        var id = jdbi.withHandle(handle -> handle.createQuery(
                        "with place as (select nextval(pg_get_serial_sequence('segment', 'id')) as id)"
                                + " insert into segment (id, slug, name, condition) overriding system value"
                                + " select id, case when :slug = '' then 'segment-' || id"
                                + "   when exists (select from segment where slug = :slug) then left(:slug, 40) || '-' || id"
                                + "   else :slug end, :name, cast(:condition as jsonb) from place returning id")
                .bind("slug", slug)
                .bind("name", checked.name())
                .bind("condition", checked.condition().json().toString())
                .mapTo(Long.class)
                .one());
        events.append(new SegmentAdded(by, id));
        return all().stream().filter(segment -> segment.id() == id).findFirst().orElseThrow();
    }

    /** Changes one; {@code seen} is the version that whoever changes it saw, so that nobody overwrites what they do not know. */
    public Segment change(String slug, SegmentDraft draft, OptionalInt seen, Visitor by) {
        var checked = draft.checked();
        jdbi.useHandle(handle -> handle.createQuery("select id from segment where slug = ? for update")
                .bind(0, slug)
                .mapTo(Long.class)
                .findOne());
        var now = view(slug);
        if (seen.isPresent() && seen.getAsInt() != now.version()) {
            throw new InvalidProblem(FieldError.of("seen", "changed-meanwhile"));
        }
        if (checked.equals(new SegmentDraft(now.name(), now.condition()))) {
            return now;
        }
        jdbi.useHandle(handle -> handle.execute(
                "update segment set name = ?, condition = cast(? as jsonb), version = version + 1 where id = ?",
                checked.name(),
                checked.condition().json().toString(),
                now.id()));
        events.append(new SegmentChanged(by, now.id()));
        return view(slug);
    }

    public void remove(String slug, Visitor by) {
        var segment = view(slug);
        jdbi.useHandle(handle -> handle.execute("delete from segment where id = ?", segment.id()));
        events.append(new SegmentRemoved(by, segment.id()));
    }
}
