package dev.cocreate.portal.reports;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What somebody reported. After an erasure the team still finds what it was about, in nobody's words. */
@ApplicationScoped
class ReportsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    ReportsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "reports";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select idea_id, comment_id, reason, words, made_at, outcome from report where person_id = ?"
                        + " order by id desc",
                (row, context) -> {
                    var report = Json.createObjectBuilder()
                            .add("idea", Long.toString(row.getLong("idea_id")))
                            .add(
                                    "reason",
                                    Concern.valueOf(row.getString("reason")).slug())
                            .add("words", row.getString("words"))
                            .add("made", row.getTimestamp("made_at").toInstant().toString());
                    Optional.ofNullable(row.getString("comment_id")).ifPresent(id -> report.add("comment", id));
                    Optional.ofNullable(row.getString("outcome"))
                            .ifPresent(outcome -> report.add("outcome", outcome.toLowerCase(Locale.ROOT)));
                    return report;
                });
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle ->
                handle.execute("update report set words = '' where person_id = ? and words <> ''", person.value()));
    }
}
