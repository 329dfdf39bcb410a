package dev.cocreate.portal.bursts;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jdbi.v3.core.Jdbi;

/** When votes look made up here, and the only way to change it. */
@ApplicationScoped
@Transactional
public class BurstRules {
    private final Jdbi jdbi;
    private final Events events;

    @Inject
    BurstRules(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    @Transactional(TxType.SUPPORTS)
    public BurstRule now() {
        return jdbi.withHandle(handle -> handle.createQuery("select value from setting where name = 'votes.burst'")
                .mapTo(String.class)
                .findOne()
                .map(kept -> kept.split(" ", 3))
                .map(kept ->
                        new BurstRule(Integer.parseInt(kept[0]), Integer.parseInt(kept[1]), Integer.parseInt(kept[2])))
                .orElse(BurstRule.USUAL));
    }

    public void change(String least, String minutes, String factor, Visitor administrator) {
        var rule = BurstRule.parse(least, minutes, factor);
        if (rule.equals(now())) {
            return;
        }
        jdbi.useHandle(handle -> handle.execute(
                "insert into setting (name, value) values ('votes.burst', ?)"
                        + " on conflict (name) do update set value = excluded.value",
                rule.least() + " " + rule.minutes() + " " + rule.factor()));
        events.append(new BurstRuleChanged(administrator, rule));
    }
}
