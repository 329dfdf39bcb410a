package dev.cocreate.benchmark;

import dev.cocreate.benchmark.data.DataSize;
import dev.cocreate.benchmark.load.HttpLoad;
import dev.cocreate.benchmark.load.Requests;
import dev.cocreate.benchmark.load.Result;
import dev.cocreate.benchmark.load.SqlLoad;
import dev.cocreate.portal.search.Analysis;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** One run: PostgreSQL alone, then the portal on it. */
final class Measurement {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    /** Compilers need a minute until a page is as quick as it gets: each is warmed up until that no longer helps. */
    private static final double STILL_GETTING_FASTER = 1.03;

    /** So many rounds in a row must be no faster, for a single one says little on a machine that others use too. */
    private static final int SETTLED = 3;

    private static final int MOST_WARM_UPS = 25;

    private static final Duration TELLING = Duration.ofSeconds(2);

    private static final String OPEN = "select id from idea where not final";

    /** Ideas that hardly anybody has voted for yet, so that nearly every vote is a new one. */
    private static final String QUIET = OPEN + " and votes < 20 order by random() limit 1000";

    private final Portal portal;
    private final DataSize size;
    private final Duration counted;
    private final Table table;
    private final DataSource database;
    private final Statements statements;
    private final Questions questions;
    private final List<Long> ideas;
    private final List<Long> people;
    private long mostMemory;

    Measurement(Portal portal, DataSize size, Duration counted, Table table) throws IOException, SQLException {
        this.portal = portal;
        this.size = size;
        this.counted = counted;
        this.table = table;
        database = portal.database("cocreate");
        statements = new Statements(portal.database("postgres"));
        Readers.signIn(database);
        ideas = Readers.ids(database, OPEN);
        people = Readers.ids(database, "select id from person where email like '%@people.example' order by id");
        questions = new Questions(System.nanoTime(), ideas, people);
    }

    void run(Part part) throws IOException, SQLException, InterruptedException {
        if (part != Part.TEAM) {
            customers();
        }
        if (part != Part.CUSTOMERS) {
            team();
        }
        closing();
    }

    private void customers() throws IOException, SQLException, InterruptedException {
        table.head("PostgreSQL alone");
        var list = sql("list", EqualSql.LIST, statement -> {});
        var idea = sql("idea", EqualSql.IDEA, statement -> statement.setLong(1, any(ideas)));
        var search = search();

        table.head("Portal");
        warmUp(Questions.list());
        var text =
                http("text, no database (the floor)", Questions.text(), OptionalDouble.empty(), OptionalDouble.empty());
        page("list", Questions.list(), text, Peers.HTML_LISTS);
        page("list, signed in", questions.listSignedIn(), text, Peers.HTML_LISTS);
        page("lists by board, order and status", Questions.everyList(boards()), list, Peers.HTML_LISTS);
        http("idea", questions.idea(), OptionalDouble.of(idea.perSecond()), OptionalDouble.empty());
        page("search", questions.search(), search, Peers.SEARCHES);
        page("list as JSON", Questions.json(), text, Peers.JSON_LISTS);
        if (size != DataSize.S) { // where everybody has soon voted for everything
            votes();
        }
    }

    private void team() throws IOException, SQLException, InterruptedException {
        awaitCounted();
        table.head("The team's desk");
        http("dashboard", Questions.dashboard(), OptionalDouble.empty(), OptionalDouble.empty());
        http("inbox of the team", questions.inbox(), OptionalDouble.empty(), OptionalDouble.empty());
        http("saved views of the team", questions.savedViews(boards()), OptionalDouble.empty(), OptionalDouble.empty());
        http(
                "saved segment, for the team",
                Questions.savedSegment(people.get(0), boards()),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        if (size != DataSize.S) {
            notices();
            bulk();
        }
    }

    private void bulk() throws IOException, SQLException, InterruptedException {
        var many = Readers.ids(database, OPEN + " order by random() limit " + Bulk.IDEAS);
        var took = Bulk.of(portal, many);
        table.note("%,d ideas moved in one change within %.2f s.", many.size(), took.toMillis() / 1e3);
    }

    private void votes() throws IOException, SQLException, InterruptedException {
        var quiet = Readers.ids(database, QUIET);
        var forSql = quiet.subList(0, quiet.size() / 2);
        var forPortal = quiet.subList(quiet.size() / 2, quiet.size());
        table.head("Votes, PostgreSQL alone");
        var spread = sql("spread over ideas", EqualSql.VOTE, statement -> {
            statement.setLong(1, any(people));
            statement.setLong(2, any(ideas));
        });
        var next = new AtomicInteger();
        var one = sql("on one idea", EqualSql.VOTE, statement -> {
            var turn = next.getAndIncrement();
            statement.setLong(1, people.get(turn % people.size()));
            statement.setLong(2, forSql.get(turn / people.size() % forSql.size()));
        });
        table.head("Votes, portal");
        page("spread over ideas", questions.votesSpread(), spread, Peers.VOTES);
        page("on one idea", questions.votesOnOne(forPortal), one, Peers.VOTES);
        page("spread, by the button", questions.votesByButton(), spread, Peers.VOTES);
        var hot = "select count(*) from idea i where id = " + forPortal.get(0)
                + " and votes <> (select count(*) from vote v where v.idea_id = i.id)";
        table.note("The counter of that idea is %s.", Readers.ids(database, hot).get(0) == 0 ? "right" : "WRONG");
    }

    /** Readers are asked for as long as the telling may take. */
    private void notices() throws IOException, SQLException, InterruptedException {
        var quiet = Readers.ids(database, QUIET).get(0);
        var told = Notifying.of(
                portal, database, quiet, () -> load(questions.idea(), TELLING).perSecond());
        table.note("");
        table.note(
                "%,d people told of an answer: queued within %.2f s; meanwhile %.0f %% as many readers were served.",
                told.people(), told.queued().toMillis() / 1e3, 100 * told.readers());
    }

    /** Who stands behind ideas is counted in the background. */
    private void awaitCounted() throws SQLException, InterruptedException {
        while (Readers.ids(database, "select count(*) from segment where counted_at is null")
                        .get(0)
                > 0) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private List<String> boards() throws SQLException {
        var boards = Readers.ids(database, "select count(*) from board where slug like 'board-%'")
                .get(0);
        return LongStream.rangeClosed(1, boards)
                .mapToObj(number -> "board-" + number)
                .toList();
    }

    private Result search() throws SQLException, InterruptedException {
        var analysis = new Analysis();
        var asked = IntStream.range(0, 500)
                .mapToObj(i -> analysis.query(questions.searched()).orElseThrow())
                .toList();
        return sql("search", EqualSql.SEARCH, statement -> {
            var words = any(asked);
            statement.setString(1, words);
            statement.setString(2, words);
        });
    }

    private Result sql(String what, String statement, SqlLoad.Binding binding)
            throws SQLException, InterruptedException {
        var result = new SqlLoad(database, CONNECTIONS, WARM_UP, counted).of(statement, binding);
        table.line(what, result);
        return result;
    }

    private void page(String what, Requests requests, Result floor, double peer) throws IOException, SQLException {
        var comparable = size == DataSize.L ? OptionalDouble.of(peer) : OptionalDouble.empty();
        http(what, requests, OptionalDouble.of(floor.perSecond()), comparable);
    }

    private Result http(String what, Requests requests, OptionalDouble floor, OptionalDouble peer)
            throws IOException, SQLException {
        warmUp(requests);
        var askedBefore = statements.soFar();
        var busyBefore = portal.busy();
        var result = load(requests, counted);
        var busy = portal.busy().minus(busyBefore);
        var asked = statements.soFar() - askedBefore;
        mostMemory = Math.max(mostMemory, portal.resident());
        table.line(
                what,
                result,
                OptionalDouble.of(busy.toNanos() / 1e3 / result.answers()),
                OptionalDouble.of(asked / (double) result.answers()),
                share(result, floor),
                share(result, peer));
        return result;
    }

    private void warmUp(Requests requests) throws IOException {
        var best = 0.0;
        var settled = 0;
        for (var i = 0; i < MOST_WARM_UPS && settled < SETTLED; i++) {
            var now = load(requests, WARM_UP).perSecond();
            settled = now < best * STILL_GETTING_FASTER ? settled + 1 : 0;
            best = Math.max(best, now);
        }
    }

    private Result load(Requests requests, Duration time) throws IOException {
        return new HttpLoad(portal.address(), CONNECTIONS, time).of(requests);
    }

    private static OptionalDouble share(Result result, OptionalDouble of) {
        return of.isPresent() ? OptionalDouble.of(result.perSecond() / of.getAsDouble()) : OptionalDouble.empty();
    }

    private void closing() throws IOException, InterruptedException {
        var weight = Weight.of(portal.address());
        var open = OpenPages.of(portal, ideas.get(0));
        table.note("");
        table.note(
                "%,d open pages: all heard of a vote within %.2f s; %d threads more, %.1f MB more.",
                open.pages(), open.heard().toMillis() / 1e3, open.threads(), open.bytes() / 1e6);
        table.note("Memory of the portal's JVM, at most: %d MB.", mostMemory >> 20);
        table.note(
                "List page: %.1f kB; a cold browser: %d requests, %.1f kB. The widget's script: %.1f kB.",
                weight.page() / 1e3, weight.requests(), weight.bytes() / 1e3, weight.widget() / 1e3);
    }

    private static <T> T any(List<T> list) {
        return list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }
}
