package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.calls.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who implements what, and the way to ask them: with a deadline, whatever they do. Any thread may ask. */
public final class Points {

    private final Running running;

    Points(Running running) {
        this.running = running;
    }

    /** What is asked of an extension, in the plugin's thread. */
    @FunctionalInterface
    public interface Question<P, R> {
        R ask(P extension) throws Exception;
    }

    /** An answer, and whose it is. */
    public record Answer<P, R>(Offer<P> from, R value) {}

    /** The extensions at a point, in the order of their plugins' ids; within a plugin as it orders them. Costs nothing. */
    public <P> List<Offer<P>> of(Class<P> point) {
        return running.offers(point);
    }

    /** The first extension of that name at a point, whichever plugin has it. */
    public <P> Optional<Offer<P>> named(Class<P> point, String name) {
        return of(point).stream().filter(offer -> offer.name().equals(name)).findFirst();
    }

    /** Asks one, and waits for it. */
    public <P, R> Outcome<R> ask(Offer<P> offer, Duration allowed, Question<P, R> question) {
        return begin(offer, question).await(System.nanoTime() + allowed.toNanos());
    }

    /** Asks all at a point at once, with one deadline; whoever fails, is late or answers null is missing. */
    public <P, R> List<Answer<P, R>> askAll(Class<P> point, Duration together, Question<P, R> question) {
        return askAll(of(point), together, question);
    }

    /** Asks these at once, with one deadline; whoever fails, is late or answers null is missing. */
    public <P, R> List<Answer<P, R>> askAll(List<Offer<P>> offers, Duration together, Question<P, R> question) {
        long until = System.nanoTime() + together.toNanos();
        var begun = new ArrayList<Waiting<R>>();
        for (var offer : offers) {
            begun.add(begin(offer, question));
        }
        var answers = new ArrayList<Answer<P, R>>();
        for (int i = 0; i < begun.size(); i++) {
            if (begun.get(i).await(until) instanceof Outcome.Answered<R> answered) {
                answers.add(new Answer<>(offers.get(i), answered.value()));
            }
        }
        return answers;
    }

    private <P, R> Waiting<R> begin(Offer<P> offer, Question<P, R> question) {
        var begun = running.<Optional<R>>begin(offer.plugin().id(), offer.point(), plugin -> () -> {
            var extension = plugin.extensions().find(offer.point(), offer.name());
            return extension.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Answers.notNull(
                            question.ask(extension.get()), offer.point().getSimpleName()));
        });
        return until -> begun.map(call -> told(call.await(until))).orElseGet(Outcome.Closed::new);
    }

    private interface Waiting<R> {
        Outcome<R> await(long until);
    }

    /** The version that was called may be another one by now, and have no such extension. */
    private static <R> Outcome<R> told(Outcome<Optional<R>> outcome) {
        if (outcome instanceof Outcome.Answered<Optional<R>> answered) {
            return answered.value().<Outcome<R>>map(Outcome.Answered::new).orElseGet(Outcome.Closed::new);
        }
        if (outcome instanceof Outcome.Threw<Optional<R>> threw) {
            return new Outcome.Threw<>(threw.thrown());
        }
        if (outcome instanceof Outcome.Late<Optional<R>>) {
            return new Outcome.Late<>();
        }
        if (outcome instanceof Outcome.Busy<Optional<R>>) {
            return new Outcome.Busy<>();
        }
        return outcome instanceof Outcome.Paused<Optional<R>> ? new Outcome.Paused<>() : new Outcome.Closed<>();
    }
}
