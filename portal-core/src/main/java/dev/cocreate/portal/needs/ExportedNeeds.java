package dev.cocreate.portal.needs;

import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.segments.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Needs to take along, met ones too; those that were merged are in what they go on in. */
@ApplicationScoped
class ExportedNeeds implements ExportedList {
    private static final String SELECT = "select " + NeedRows.COLUMNS + " from need n" + NeedRows.AUTHOR
            + " left join need_backing k on k.need_id = n.id and k.segment_id = " + Segment.EVERYBODY
            + " where n.merged_into is null and n.id > ? order by n.id limit ?";

    private final Jdbi jdbi;

    @Inject
    ExportedNeeds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public Role reader() {
        return Role.TEAM;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "statement",
                "description",
                "language",
                "horizon",
                "state",
                "ideas",
                "people",
                "accounts",
                "author",
                "statedAt");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        asked.only(Set.of());
        return Rows.<NeedView, Long>byKey(
                jdbi.withHandle(handle -> handle.createQuery("select count(*) from need where merged_into is null")
                        .mapTo(Long.class)
                        .one()),
                (last, many) -> jdbi.withHandle(handle -> handle.createQuery(SELECT)
                        .bind(0, last.orElse(0L))
                        .bind(1, many)
                        .map((row, context) -> NeedRows.view(row))
                        .list()),
                need -> need.id().value(),
                need -> Rows.cells(
                        need.id().toString(),
                        need.statement(),
                        need.description(),
                        need.language(),
                        need.horizon().slug(),
                        need.state().slug(),
                        need.ideas(),
                        need.people(),
                        need.accounts(),
                        need.author(),
                        need.statedAt()));
    }
}
