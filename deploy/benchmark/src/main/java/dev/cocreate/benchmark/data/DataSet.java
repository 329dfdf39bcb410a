package dev.cocreate.benchmark.data;

import dev.cocreate.portal.search.Analysis;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** A whole portal's data, made anew from its seed wherever it is needed and written table by table. */
public final class DataSet {
    private static final double LN2 = Math.log(2);
    private static final double HALF_LIFE = 14 * 86_400;
    private static final int TAGS = 40;
    private static final int REPLIES_OF_A_HUNDRED = 30;

    private final DataSize size;
    private final Seed seed;
    private final Times times;
    private final Speech speech;
    private final Voters voters;
    private final Analysis analysis = new Analysis();
    private final int[] firstComment;
    private final int[] firstAnswer;

    public DataSet(DataSize size, long seed, Instant now) {
        this.size = size;
        this.seed = new Seed(seed);
        times = Times.before(now, size, this.seed);
        speech = new Speech(this.seed);
        voters = Voters.draw(size, this.seed);
        firstComment = firsts(idea -> comments(idea));
        firstAnswer = firsts(idea -> Course.of(idea, times).steps().size());
    }

    /** Ids of what belongs to an idea follow those of the idea before; they begin at 1. */
    private int[] firsts(Counted counted) {
        var firsts = new int[size.ideas() + 1];
        firsts[0] = 1;
        for (var idea = 0; idea < size.ideas(); idea++) {
            firsts[idea + 1] = firsts[idea] + counted.of(idea);
        }
        return firsts;
    }

    /** The more votes, the more is said, but not in proportion. */
    private int comments(int idea) {
        var expected = 0.37 * Math.pow(voters.of(idea).length, 0.8);
        return (int) (expected + seed.of("comments", idea).nextDouble());
    }

    /** Fills an empty portal; all or nothing. */
    public void write(Connection connection) throws SQLException {
        var target = new Target(connection);
        if (target.number("select count(*) from idea") > 0) {
            throw new IllegalStateException("There are ideas in this portal; data to measure goes into an empty one.");
        }
        connection.setAutoCommit(false);
        withoutChecks(target);
        var firstPerson = target.number("select coalesce(max(id), 0) + 1 from person");
        people(target, firstPerson);
        var labels = labels(target);
        ideas(target, firstPerson, labels);
        said(target, firstPerson, labels.statuses());
        target.run(DataSql.DESK);
        target.run(DataSql.EVENTS);
        target.run(DataSql.ACCOUNTS);
        target.run(DataSql.MEMBERSHIPS);
        target.run(DataSql.SEGMENTS);
        target.run(DataSql.SEQUENCES);
        target.run(DataSql.CONSUMERS_BEGIN_AFTERWARDS);
        connection.commit();
        connection.setAutoCommit(true);
        target.run("reset session_replication_role");
        target.run("vacuum analyze");
    }

    /** What is written refers to what is there, so an administrator of the database may spare the checks. */
    private static void withoutChecks(Target target) throws SQLException {
        if (target.number("select rolsuper::int from pg_roles where rolname = current_user") == 1) {
            target.run("set session_replication_role = replica");
        }
    }

    private void people(Target target, long first) throws SQLException {
        target.copy(
                "person (id, email, name, role, language, created_at)",
                size.people(),
                (person, rows) -> rows.add(first + person)
                        .add("p" + person + "@people.example")
                        .add(speech.name(person))
                        .add(person < 5 ? "TEAM" : "CUSTOMER")
                        .add("en")
                        .time(times.joined(person))
                        .end());
    }

    private Labels labels(Target target) throws SQLException {
        target.run(DataSql.BOARDS);
        target.copy(
                "tag (slug, name)",
                TAGS,
                (tag, rows) -> rows.add("tag-" + tag).add("Tag " + tag).end());
        return new Labels(
                target.ids("select row_number() over (order by id) - 1, id from board"),
                target.ids("select kind, min(id) from status group by kind"),
                target.ids("select slug, id from tag"));
    }

    private record Labels(Map<String, Long> boards, Map<String, Long> statuses, Map<String, Long> tags) {
        static long id(Map<String, Long> ids, String name) {
            return Objects.requireNonNull(ids.get(name), name);
        }
    }

    private void ideas(Target target, long firstPerson, Labels labels) throws SQLException {
        target.copy(
                "idea (id, title, text, need, language, board_id, status_id, final, author_id, votes, comments, rising,"
                        + " created_at, answered_at)",
                size.ideas(),
                (idea, rows) -> idea(idea, firstPerson, labels, rows));
        target.copy("idea_words (idea_id, words, title)", size.ideas(), this::words);
        target.copy(
                "idea_tag (tag_id, idea_id)",
                size.ideas(),
                (idea, rows) -> seed.of("tags", idea)
                        .ints(seed.of("tagged", idea).nextInt(3), 0, TAGS)
                        .distinct()
                        .forEach(tag -> rows.add(Labels.id(labels.tags(), "tag-" + tag))
                                .add(idea + 1)
                                .end()));
        target.copy("vote (idea_id, person_id, cast_at)", size.ideas(), (idea, rows) -> {
            var castAt = castAt(idea);
            for (var i = 0; i < castAt.length; i++) {
                rows.add(idea + 1)
                        .add(firstPerson + voters.of(idea)[i])
                        .time(castAt[i])
                        .end();
            }
        });
    }

    private void idea(int idea, long firstPerson, Labels labels, CopyRows rows) {
        var wish = speech.wish(idea);
        var course = Course.of(idea, times);
        var random = seed.of("idea", idea);
        rows.add(idea + 1)
                .add(wish.title())
                .add(wish.text())
                .add(wish.need())
                .add(wish.language().code())
                .add(Labels.id(
                        labels.boards(),
                        String.valueOf(random.nextInt(labels.boards().size()))))
                .add(Labels.id(labels.statuses(), course.kind()))
                .add(course.isFinal())
                .add(firstPerson + random.nextInt(size.people()))
                .add(voters.of(idea).length)
                .add(comments(idea))
                .add(rising(idea))
                .time(times.proposed(idea))
                .time(course.steps().stream().map(Course.Step::at).reduce((first, second) -> second))
                .end();
    }

    private void words(int idea, CopyRows rows) {
        var wish = speech.wish(idea);
        rows.add(idea + 1)
                .add(analysis.vector(wish.title(), wish.need(), wish.text(), wish.language()))
                .add(wish.title().toLowerCase(Locale.ROOT))
                .end();
    }

    private long[] castAt(int idea) {
        var random = seed.of("cast", idea);
        var proposed = times.proposed(idea);
        var end = Course.of(idea, times).end();
        var castAt = new long[voters.of(idea).length];
        for (var i = 0; i < castAt.length; i++) {
            castAt[i] = times.after(proposed, end, random);
        }
        return castAt;
    }

    /** The portal's own score: ln(sum(2^(t / half-life))) over the proposal and its votes. */
    private double rising(int idea) {
        var scores = LongStream.concat(LongStream.of(times.proposed(idea)), Arrays.stream(castAt(idea)))
                .mapToDouble(at -> at / HALF_LIFE * LN2)
                .toArray();
        var most = Arrays.stream(scores).max().orElseThrow();
        return most
                + Math.log(Arrays.stream(scores)
                        .map(score -> Math.exp(score - most))
                        .sum());
    }

    private void said(Target target, long firstPerson, Map<String, Long> statuses) throws SQLException {
        target.copy(
                "comment (id, idea_id, parent_id, author_id, text, written_at)",
                size.ideas(),
                (idea, rows) -> comments(idea, firstPerson, rows));
        target.copy("answer (id, idea_id, status_id, text, author_id, given_at)", size.ideas(), (idea, rows) -> {
            var random = seed.of("answer", idea);
            var id = firstAnswer[idea];
            for (var step : Course.of(idea, times).steps()) {
                rows.add(id++)
                        .add(idea + 1)
                        .add(Labels.id(statuses, step.kind()))
                        .add(speech.say("answer", speech.wish(idea).language(), random))
                        .add(firstPerson + random.nextInt(5))
                        .time(step.at())
                        .end();
            }
        });
    }

    /** In the order they were written; some reply to the thread begun last. */
    private void comments(int idea, long firstPerson, CopyRows rows) {
        var random = seed.of("comment", idea);
        var language = speech.wish(idea).language();
        var at = random.longs(comments(idea), times.proposed(idea), times.now())
                .sorted()
                .toArray();
        var thread = Optional.<Integer>empty();
        for (var i = 0; i < at.length; i++) {
            var id = firstComment[idea] + i;
            var replies = thread.isPresent() && random.nextInt(100) < REPLIES_OF_A_HUNDRED;
            rows.add(id).add(idea + 1);
            if (replies) {
                rows.add(thread.get());
            } else {
                rows.nothing();
                thread = Optional.of(id);
            }
            rows.add(firstPerson + person(random))
                    .add(speech.say(replies ? "reply" : "comment", language, random))
                    .time(at[i])
                    .end();
        }
    }

    private int person(SplittableRandom random) {
        return random.nextInt(size.people());
    }

    private interface Counted {
        int of(int idea);
    }
}
