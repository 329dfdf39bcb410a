package dev.cocreate.portal.duties;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** After how many days an answer is due, and the only way to change it. */
@ApplicationScoped
@Transactional
public class AnswerTime {
    /** As long as the desk calls an idea in time. */
    private static final int USUAL = 7;

    private static final int MOST = 365;

    private final Jdbi jdbi;
    private final Events events;

    @Inject
    AnswerTime(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    @Transactional(TxType.SUPPORTS)
    public int days() {
        return jdbi.withHandle(handle -> handle.createQuery("select value from setting where name = 'answer.days'")
                        .mapTo(Integer.class)
                        .findOne())
                .orElse(USUAL);
    }

    public void change(String typed, Visitor administrator) {
        var days = parse(typed);
        if (days == days()) {
            return;
        }
        jdbi.useHandle(handle -> handle.execute(
                "insert into setting (name, value) values ('answer.days', ?)"
                        + " on conflict (name) do update set value = excluded.value",
                Integer.toString(days)));
        events.append(new AnswerTimeChanged(administrator, days));
    }

    private static int parse(String typed) {
        var digits = typed.strip();
        if (!digits.matches("[0-9]{1,9}")) {
            throw new InvalidProblem(FieldError.of("days", digits.isEmpty() ? "missing" : "not-a-number"));
        }
        var days = Integer.parseInt(digits);
        if (days < 1 || days > MOST) {
            throw new InvalidProblem(new FieldError("days", "range", Map.of("min", 1, "max", MOST)));
        }
        return days;
    }
}
