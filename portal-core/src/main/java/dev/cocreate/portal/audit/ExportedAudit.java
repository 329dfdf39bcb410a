package dev.cocreate.portal.audit;

import dev.cocreate.portal.audit.AuditEntry.Who;
import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The audit to take along, from its beginning. */
@ApplicationScoped
class ExportedAudit implements ExportedList {
    private final AuditLog log;

    @Inject
    ExportedAudit(AuditLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Role reader() {
        return Role.ADMINISTRATOR;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "at", "kind", "actor", "actorName", "onBehalfOf", "onBehalfOfName", "idea", "facts");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        asked.only(AuditQuery.QUESTIONS);
        var search = new AuditQuery(
                        asked.given("who").orElse(""),
                        asked.given("kind").orElse(""),
                        asked.given("from").orElse(""),
                        asked.given("to").orElse(""),
                        asked.given("idea").orElse(""))
                .search();
        return Rows.<AuditEntry, Long>byKey(
                log.count(search),
                (last, many) -> log.following(search, last.orElse(0L), many),
                AuditEntry::id,
                entry -> Rows.cells(
                        Long.toString(entry.id()),
                        entry.at(),
                        entry.kind(),
                        entry.actor().map(Who::id),
                        entry.actor().flatMap(Who::name),
                        entry.inTheNameOf().map(Who::id),
                        entry.inTheNameOf().flatMap(Who::name),
                        entry.idea().map(String::valueOf),
                        entry.facts().toString()));
    }
}
