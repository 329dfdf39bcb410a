package dev.cocreate.portal.segments;

import dev.cocreate.portal.ideas.IdeaId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Who stands behind ideas, as it was counted last. */
@ApplicationScoped
public class Backings {
    private final Jdbi jdbi;

    @Inject
    Backings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of everybody, and of each segment that has spoken, by name. */
    public BackedIdea of(IdeaId idea) {
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        "select s.id as segment, s.slug, s.name, " + Backing.COLUMNS
                                + " from backing k join segment s on s.id = k.segment_id where k.idea_id = ? order by lower(s.name), s.id")
                .bind(0, idea.value())
                .map((row, context) -> new Row(
                        row.getLong("segment"),
                        new Part(row.getString("slug"), row.getString("name"), Backing.of(row))))
                .list());
        var everybody = found.stream()
                .filter(row -> row.segment() == Segment.EVERYBODY)
                .map(row -> row.part().backing())
                .findFirst();
        return new BackedIdea(
                everybody.orElse(Backing.NOBODY),
                found.stream()
                        .filter(row -> row.segment() != Segment.EVERYBODY)
                        .map(Row::part)
                        .toList());
    }

    /** Of one segment. */
    public Backing of(IdeaId idea, Segment segment) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Backing.COLUMNS
                                + " from backing k where k.segment_id = ? and k.idea_id = ?")
                        .bind(0, segment.id())
                        .bind(1, idea.value())
                        .map((row, context) -> Backing.of(row))
                        .findOne())
                .orElse(Backing.NOBODY);
    }

    /** How many of a segment want each of these ideas; where nobody does, there is none. */
    public Map<IdeaId, Integer> votes(Segment segment, Collection<IdeaId> ideas) {
        var votes = new HashMap<IdeaId, Integer>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select idea_id, votes from backing where segment_id = :segment and idea_id = any(:ideas)")
                .bind("segment", segment.id())
                .bind("ideas", ideas.stream().mapToLong(IdeaId::value).toArray())
                .map((row, context) -> votes.put(new IdeaId(row.getLong("idea_id")), row.getInt("votes")))
                .list());
        return votes;
    }

    /** Who stands behind an idea: everybody, and the segments among them. */
    public record BackedIdea(Backing everybody, List<Part> segments) {}

    /** A segment's part. */
    public record Part(String slug, String name, Backing backing) {}

    private record Row(long segment, Part part) {}
}
