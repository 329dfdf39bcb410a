package dev.cocreate.portal.scores;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.rounds.Rounds;
import dev.cocreate.portal.plugins.PluginScore.Outcome;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reckons anew, every few seconds and on every node, what another version of a plugin or other settings might score otherwise. Two nodes
 * that do the same do no harm.
 */
@ApplicationScoped
class ReckoningRounds {
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int CHUNK = 200;

    private final Scorers scorers;
    private final Reckoning reckoning;
    private final Assessments assessments;
    private final Map<String, Long> remembered = new HashMap<>();
    private final Rounds rounds = new Rounds("reckoning");

    @Inject
    ReckoningRounds(Scorers scorers, Reckoning reckoning, Assessments assessments) {
        this.scorers = scorers;
        this.reckoning = reckoning;
        this.assessments = assessments;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        rounds.every(ROUND, this::look);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void look() {
        while (round() == CHUNK) {
            // There is more.
        }
    }

    private int round() {
        var running = new LinkedHashMap<String, Scorer>();
        scorers.available().stream()
                .filter(scorer -> scorer.generation() > 0)
                .forEach(scorer -> running.put(scorer.id(), scorer));
        if (running.isEmpty()) {
            return 0;
        }
        running.values().forEach(this::remember);
        var found = assessments.toReckon(running.values().stream().toList(), CHUNK);
        var done = 0;
        for (var one : found) {
            var scorer = running.get(one.scorer());
            if (scorer != null && renew(scorer, one)) {
                done++;
            }
        }
        return done;
    }

    /** False when the scorer could not be asked: what was there stays, and the next round asks again. */
    private boolean renew(Scorer scorer, Assessments.ToReckon one) {
        var values = new LinkedHashMap<String, Double>();
        one.inputs().forEach((input, given) -> values.put(input, given.value()));
        var reckoned = reckoning.of(scorer, values);
        if (reckoned.answer().outcome() == Outcome.NOT_ASKED) {
            return false;
        }
        assessments.renew(one.idea(), one.assessment(), reckoned);
        return true;
    }

    /** Once per change, for the time when it is gone. */
    private void remember(Scorer scorer) {
        var before = remembered.put(scorer.id(), scorer.generation());
        if (before == null || before != scorer.generation()) {
            scorers.remember(scorer);
        }
    }
}
