package dev.cocreate.portal.segments;

import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Segments to take along, with what was counted of them last. */
@ApplicationScoped
class ExportedSegments implements ExportedList {
    private final Segments segments;

    @Inject
    ExportedSegments(Segments segments) {
        this.segments = segments;
    }

    @Override
    public String name() {
        return "segments";
    }

    @Override
    public Role reader() {
        return Role.TEAM;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "slug", "name", "condition", "people", "accounts", "revenue", "countedAt");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        asked.only(Set.of());
        var all = segments.all();
        return Rows.<Segment, Long>byKey(
                all.size(),
                // A few dozen at most, which are read at once.
                (last, many) -> last.isPresent() ? List.of() : all,
                Segment::id,
                segment -> Rows.cells(
                        Long.toString(segment.id()),
                        segment.slug(),
                        segment.name(),
                        segment.condition().json(),
                        segment.people(),
                        segment.accounts(),
                        revenue(segment),
                        segment.countedAt()));
    }

    private static JsonObject revenue(Segment segment) {
        var byCurrency = Json.createObjectBuilder();
        segment.revenue().forEach(money -> byCurrency.add(money.currency(), money.amount()));
        return byCurrency.build();
    }
}
