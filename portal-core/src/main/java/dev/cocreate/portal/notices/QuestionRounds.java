package dev.cocreate.portal.notices;

import dev.cocreate.portal.demand.Questions;
import dev.cocreate.portal.demand.StaleVotes;
import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for votes that are to be asked about, and for those that nobody answered for, on every node. */
@ApplicationScoped
class QuestionRounds {
    private static final Logger log = LoggerFactory.getLogger(QuestionRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final Questions questions;
    private final StaleVotes staleVotes;
    private final Asking asking;
    private final Rounds rounds = new Rounds("questions");

    @Inject
    QuestionRounds(Questions questions, StaleVotes staleVotes, Asking asking) {
        this.questions = questions;
        this.staleVotes = staleVotes;
        this.asking = asking;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        rounds.every(ROUND, this::ask);
        rounds.every(ROUND, this::markStale);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void ask() {
        doAll("Asking person {} about their votes failed; it is tried again.", questions::due, asking::ask);
    }

    private void markStale() {
        doAll("Marking the stale votes of idea {} failed; it is tried again.", staleVotes::due, idea -> {
            staleVotes.mark(idea);
            return true;
        });
    }

    private void doAll(String failure, IntFunction<List<Long>> due, LongPredicate each) {
        while (doSome(failure, due.apply(AT_ONCE), each) > 0) {
            // What went well is no longer due, so that this comes to an end.
        }
    }

    /** How many went well; one that fails is tried again in the next round and holds up nobody. */
    private static int doSome(String failure, List<Long> due, LongPredicate each) {
        var done = 0;
        for (var id : due) {
            try {
                done += each.test(id) ? 1 : 0;
            } catch (RuntimeException failed) {
                log.warn(failure, id, failed);
            }
        }
        return done;
    }
}
