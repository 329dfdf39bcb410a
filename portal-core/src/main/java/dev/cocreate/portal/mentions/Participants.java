package dev.cocreate.portal.mentions;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** Who can be mentioned where. */
@ApplicationScoped
public class Participants {
    private static final int OFFERED = 8;
    private static final int FAR = 3;

    /** Of an idea that very many comment on, those who did last. */
    private static final String AROUND = """
            select p.id, p.name, p.role <> 'CUSTOMER' as team from person p where p.name is not null and p.id in (
                select id from person where role <> 'CUSTOMER' and email not like '%.invalid'
                union all
                select author_id from idea where id = :idea
                union all
                (select author_id from comment where idea_id = :idea and author_id is not null and gone_at is null
                    group by author_id order by max(id) desc limit 1000)
            ) order by team, lower(p.name), p.id""";

    private final Jdbi jdbi;

    @Inject
    Participants(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those around an idea: first those who took part, then the team. */
    List<Participant> around(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery(AROUND)
                .bind("idea", idea.value())
                .map((row, context) ->
                        new Participant(row.getLong("id"), row.getString("name"), row.getBoolean("team")))
                .list());
    }

    /** Some whose name goes on as somebody began to type it: from its beginning, from a later word, or from within. */
    public List<Participant> beginning(String typed, IdeaId idea, Visitor asker) {
        var begun = PlainText.line(typed).toLowerCase(Locale.ROOT);
        return around(idea).stream()
                .filter(person -> person.id() != asker.id().value())
                .filter(person -> distance(person, begun) < FAR)
                .sorted(Comparator.comparingInt(person -> distance(person, begun)))
                .limit(OFFERED)
                .toList();
    }

    private static int distance(Participant person, String begun) {
        var name = person.name().toLowerCase(Locale.ROOT);
        if (name.startsWith(begun)) {
            return 0;
        }
        return name.contains(" " + begun) ? 1 : name.contains(begun) ? 2 : FAR;
    }
}
