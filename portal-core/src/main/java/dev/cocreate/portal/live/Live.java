package dev.cocreate.portal.live;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.events.Happenings;
import dev.cocreate.portal.events.NodeListener;
import dev.cocreate.portal.people.Admission;
import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.metrics.Metrics;
import dev.cocreate.portal.platform.text.Language;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the pages that are connected to this node what becomes of the ideas they show. One thread does it all. */
@ApplicationScoped
class Live implements NodeListener {
    private static final Logger log = LoggerFactory.getLogger(Live.class);

    /** No page is told more often, however much happens. */
    private static final Duration PACE = Duration.ofSeconds(1);

    /** A connection that is gone is only noticed by writing to it. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Who goes from page to page leaves connections behind; they must not count for long. */
    private static final Duration HEARTBEAT_IN_A_CROWD = Duration.ofSeconds(3);

    /** A page that took nothing for so long is gone, or will be glad of a new connection. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

    private static final Duration LONGEST_CONNECTION = Duration.ofMinutes(10);

    /** Whoever may no longer come in, or see a board, hears nothing of it from then on. */
    private static final Duration SURE_FOR = Duration.ofSeconds(5);

    private final Admission admission;
    private final Boards boards;
    private final Happenings happenings;
    private final IdeaStates states;
    private final Telling telling;
    private final Seats seats;
    private final Counter told;
    private final Thread thread = new Thread(this::run, "live");
    private final ConcurrentLinkedQueue<OpenPage> arrivals = new ConcurrentLinkedQueue<>();
    private final Map<Long, Set<OpenPage>> byIdea = new HashMap<>();
    private final Set<OpenPage> pages = new HashSet<>();
    private Optional<Happenings.Mark> mark = Optional.empty();
    private long readAt = System.nanoTime() - PACE.toNanos();
    private volatile boolean rung;
    private volatile boolean open = true;

    @Inject
    Live(
            Admission admission,
            Boards boards,
            Happenings happenings,
            IdeaStates states,
            Telling telling,
            Seats seats,
            Metrics metrics) {
        this.admission = admission;
        this.boards = boards;
        this.happenings = happenings;
        this.states = states;
        this.telling = telling;
        this.seats = seats;
        this.told = Counter.builder("cocreate.live.messages")
                .description("What open pages were told")
                .register(metrics.registry());
        Gauge.builder("cocreate.live.pages", seats, Seats::taken)
                .description("Pages that are connected to be told of changes")
                .register(metrics.registry());
        thread.setDaemon(true);
    }

    void open(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        thread.start();
    }

    @PreDestroy
    void close() {
        open = false;
        LockSupport.unpark(thread);
        try {
            thread.join(PACE.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void woken() {
        rung = true;
        LockSupport.unpark(thread);
    }

    /** From now on this page is told what differs from what it shows. */
    void tell(Watching watching, Seats.Guest guest, Line line) {
        var end = System.nanoTime() + jittered(LONGEST_CONNECTION).toNanos();
        arrivals.add(new OpenPage(watching, guest, line, end));
        LockSupport.unpark(thread);
    }

    private static Duration jittered(Duration most) {
        return most.dividedBy(2).plusMillis(ThreadLocalRandom.current().nextLong(most.toMillis() / 2));
    }

    private void run() {
        while (open) {
            var rest = PACE.toNanos();
            try {
                rest = round();
            } catch (RuntimeException failure) {
                log.warn("Open pages are told a little later: {}", failure.toString());
            }
            if (arrivals.isEmpty()) {
                LockSupport.parkNanos(this, rest);
            }
        }
        pages.forEach(page -> page.line.close());
        arrivals.forEach(page -> page.line.close());
    }

    /** Does what there is to do, and says for how long there will be nothing unless somebody rings. */
    private long round() {
        leave();
        var arrived = arrived();
        if (pages.isEmpty() && arrived.isEmpty()) {
            mark = Optional.empty();
            return PACE.toNanos();
        }
        if (mark.isEmpty()) {
            mark = Optional.of(happenings.now());
        }
        var early = readAt + PACE.toNanos() - System.nanoTime();
        if (rung && early <= 0) {
            read(mark.get());
        }
        if (!arrived.isEmpty()) {
            welcome(arrived);
        }
        for (var page : pages) {
            if (page.line.isSilentFor(seats.isCrowded(page.guest) ? HEARTBEAT_IN_A_CROWD : HEARTBEAT)) {
                page.line.tell("heartbeat", Telling.HEARTBEAT);
            }
        }
        return rung && early > 0 ? early : PACE.toNanos();
    }

    private void read(Happenings.Mark from) {
        rung = false;
        readAt = System.nanoTime();
        var since = happenings.since(from);
        tellOf(since.ideas());
        mark = Optional.of(since.mark());
    }

    private void leave() {
        var now = System.nanoTime();
        for (var page : List.copyOf(pages)) {
            if (now - page.endsAt > 0 || page.line.isSilentFor(LONGEST_SILENCE)) {
                page.line.close();
            }
            if (page.line.isOver()) {
                pages.remove(page);
                page.watching
                        .ideas()
                        .forEach(idea -> byIdea.computeIfPresent(idea, (id, watching) -> {
                            watching.remove(page);
                            return watching.isEmpty() ? null : watching;
                        }));
            }
        }
    }

    private List<OpenPage> arrived() {
        var arrived = new ArrayList<OpenPage>();
        for (var page = arrivals.poll(); page != null; page = arrivals.poll()) {
            arrived.add(page);
        }
        return arrived;
    }

    /** They are told how all that they show stands: it may have changed since they were loaded, or last connected. */
    private void welcome(List<OpenPage> arrived) {
        var shown =
                arrived.stream().flatMap(page -> page.watching.ideas().stream()).collect(Collectors.toSet());
        var now = states.of(shown);
        var newest = arrived.stream().anyMatch(page -> page.watching.fresh()) ? states.newest() : List.<IdeaState>of();
        for (var page : arrived) {
            pages.add(page);
            page.watching
                    .ideas()
                    .forEach(idea ->
                            byIdea.computeIfAbsent(idea, id -> new HashSet<>()).add(page));
            page.line.tell("retry", Telling.retry(jittered(Duration.ofSeconds(6))));
            if (page.watching.fresh()) {
                page.line.tell(
                        "since",
                        Telling.since(
                                page.since(newest.isEmpty() ? 0 : newest.get(0).id())));
            }
        }
        var words = new WordsOfRound();
        now.forEach(idea -> tell(idea, arrived, words));
        newest.forEach(idea -> tellFresh(idea, arrived));
    }

    private void tellOf(Collection<Long> changed) {
        var freshSince = pages.stream().filter(page -> page.watching.fresh()).toList();
        var wanted = changed.stream()
                .filter(idea -> byIdea.containsKey(idea) || freshSince.stream().anyMatch(page -> page.isNews(idea)))
                .collect(Collectors.toCollection(HashSet::new));
        if (wanted.isEmpty()) {
            return;
        }
        var words = new WordsOfRound();
        for (var idea : states.of(wanted)) {
            wanted.remove(idea.id());
            tell(idea, byIdea.getOrDefault(idea.id(), Set.of()), words);
            tellFresh(idea, freshSince);
        }
        // What is left was withdrawn.
        wanted.forEach(gone -> freshSince.stream()
                .filter(page -> page.isNews(gone))
                .forEach(page -> telling.tellFresh(page, page.without(gone))));
    }

    private void tell(IdeaState idea, Collection<OpenPage> readers, WordsOfRound words) {
        for (var page : readers) {
            if (page.watching.ideas().contains(idea.id()) && page.watching.mayHearOf(idea) && maySee(page)) {
                page.line.tell("idea " + idea.id(), words.of(idea, page.watching.language()));
                told.increment();
                if (page.watching.isOfOneIdea()) {
                    telling.tellNews(page, idea);
                }
            }
        }
    }

    private void tellFresh(IdeaState idea, Collection<OpenPage> readers) {
        readers.stream()
                .filter(page -> page.isNews(idea.id()) && maySee(page))
                .forEach(page -> telling.tellFresh(page, page.fresh(idea)));
    }

    /** Whether its reader may still see what they could; if not, it is left, and asks anew if it likes. */
    private boolean maySee(OpenPage page) {
        if (System.nanoTime() - page.checkedAt > SURE_FOR.toNanos()) {
            var reader = page.watching.reader();
            if (!admission.admits(reader) || !boards.sightOf(reader).equals(page.watching.sight())) {
                page.line.close();
            }
            page.checkedAt = System.nanoTime();
        }
        return !page.line.isOver();
    }

    /** What is said of an idea is made once for each language, however many pages hear it. */
    private final class WordsOfRound {
        private final Map<Long, Map<Language, byte[]>> made = new HashMap<>();

        byte[] of(IdeaState idea, Language language) {
            return made.computeIfAbsent(idea.id(), id -> new EnumMap<>(Language.class))
                    .computeIfAbsent(language, spoken -> telling.idea(idea, spoken));
        }
    }
}
