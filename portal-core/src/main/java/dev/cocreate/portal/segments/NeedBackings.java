package dev.cocreate.portal.segments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who stands behind needs, by their numbers, as it was counted last. */
@ApplicationScoped
public class NeedBackings {
    private static final String COLUMNS =
            "k.people as votes, k.accounts, k.buyers, k.administrators, k.users, k.unknown, k.revenue, k.counted_at";

    private final Jdbi jdbi;
    private final NeedCounting counting;

    @Inject
    NeedBackings(Jdbi jdbi, NeedCounting counting) {
        this.jdbi = jdbi;
        this.counting = counting;
    }

    /** Of everybody, and of each segment that has spoken, by name. */
    public BackedNeed of(long need) {
        var segments = jdbi.withHandle(handle -> handle.createQuery(
                        "select s.id as segment, s.slug, s.name, " + COLUMNS
                                + " from need_backing k join segment s on s.id = k.segment_id where k.need_id = ? order by lower(s.name), s.id")
                .bind(0, need)
                .map((row, context) -> {
                    var part = new Backings.Part(row.getString("slug"), row.getString("name"), Backing.of(row));
                    return new Row(row.getLong("segment"), part);
                })
                .list());
        return new BackedNeed(
                segments.stream()
                        .filter(row -> row.segment() == Segment.EVERYBODY)
                        .map(row -> row.part().backing())
                        .findFirst()
                        .orElse(Backing.NOBODY),
                segments.stream()
                        .filter(row -> row.segment() != Segment.EVERYBODY)
                        .map(Row::part)
                        .toList());
    }

    /** Of one segment. */
    public Backing of(long need, Segment segment) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select " + COLUMNS + " from need_backing k where k.segment_id = ? and k.need_id = ?")
                        .bind(0, segment.id())
                        .bind(1, need)
                        .map((row, context) -> Backing.of(row))
                        .findOne())
                .orElse(Backing.NOBODY);
    }

    /** Counts everybody at once, so that whoever put ideas somewhere sees it; the segments follow in the next round. */
    public void count(Collection<Long> needs) {
        if (!needs.isEmpty()) {
            counting.count(Segment.EVERYBODY, new Condition.All(List.of()), goingOn(needs));
        }
    }

    /** Where merged needs go on. */
    private List<Long> goingOn(Collection<Long> needs) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct need_root(n.id) from need n where n.id = any(:needs) order by 1")
                .bind("needs", needs.stream().mapToLong(need -> need).toArray())
                .mapTo(Long.class)
                .list());
    }

    /** Who stands behind a need: everybody, and the segments among them. */
    public record BackedNeed(Backing everybody, List<Backings.Part> segments) {}

    private record Row(long segment, Backings.Part part) {}
}
