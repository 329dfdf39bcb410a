package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.ideas.IdeaId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The days that the team gave, and what became of them; one statement. */
@ApplicationScoped
public class Promises {
    private static final int MOST = 200;

    private static final String SELECT = """
            select i.id, i.title, i.language, i.promised, promise_kept(i.id, i.promised) as kept,
                array(select coalesce(o.due::text, '') from outlook_change o where o.idea_id = i.id order by o.id) as days
            from idea i where i.promised is not null
            order by i.promised desc, i.id desc limit\s""" + MOST;

    private final Jdbi jdbi;

    @Inject
    Promises(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Promise> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(SELECT).map((row, context) -> promise(row)).list());
    }

    private static Promise promise(ResultSet row) throws SQLException {
        var days = Stream.of((String[]) row.getArray("days").getArray())
                .map(day -> day.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(day)))
                .toList();
        return new Promise(
                new IdeaId(row.getLong("id")),
                row.getString("title"),
                row.getString("language"),
                row.getObject("promised", LocalDate.class),
                row.getObject("kept") == null ? Optional.empty() : Optional.of(row.getBoolean("kept")),
                days);
    }

    /**
     * A day that was given.
     *
     * @param promised the first one, by which the team's word is measured
     * @param kept empty while nobody can know
     * @param days all that were given, the oldest first; empty where a day was taken back
     */
    public record Promise(
            IdeaId idea,
            String title,
            String language,
            LocalDate promised,
            Optional<Boolean> kept,
            List<Optional<LocalDate>> days) {

        /** Those that came after the first one, each different from the one before it. */
        public List<Optional<LocalDate>> later() {
            var changed = new ArrayList<Optional<LocalDate>>();
            var last = Optional.of(promised);
            for (var day : days) {
                if (!day.equals(last)) {
                    changed.add(day);
                    last = day;
                }
            }
            return changed;
        }
    }
}
