package dev.cocreate.portal.decisions;

import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Decisions to take along, the first one first. */
@ApplicationScoped
class ExportedDecisions implements ExportedList {
    private final Decisions decisions;

    @Inject
    ExportedDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Role reader() {
        return Role.TEAM;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "what", "why", "traded", "evidence", "idea", "corrects", "author", "decidedAt");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        asked.only(Set.of());
        return Rows.<Decision, Long>byKey(
                decisions.count(),
                (last, many) -> decisions.following(last.orElse(0L), many),
                Decision::id,
                decision -> Rows.cells(
                        Long.toString(decision.id()),
                        decision.what(),
                        decision.why(),
                        decision.traded().stream().map(Interest::slug).toList(),
                        decision.evidence(),
                        decision.about().map(about -> about.idea().toString()),
                        number(decision.corrects()),
                        decision.author(),
                        decision.decidedAt()));
    }

    private static Optional<String> number(OptionalLong id) {
        return id.isPresent() ? Optional.of(Long.toString(id.getAsLong())) : Optional.empty();
    }
}
