package dev.cocreate.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/**
 * The team answers an idea that very many people want, while others go on reading.
 *
 * @param people how many were told
 * @param queued how long it took until the last of them was recorded, with a letter in the outbox
 * @param readers how many readers were served meanwhile, as a share of how many were served before
 */
record Notifying(long people, Duration queued, double readers) {
    private static final int VOTERS = 18_000;
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(20);

    private static final String WANT =
            "with wanting as (insert into vote (idea_id, person_id) select %1$d, id from person"
                    + " where email like '%%@people.example' order by id limit " + VOTERS
                    + " on conflict do nothing returning 1)"
                    + " update idea set votes = votes + (select count(*) from wanting) where id = %1$d";

    /** How many readers are served in a second. */
    interface Reading {
        double perSecond() throws IOException;
    }

    static Notifying of(Portal portal, DataSource database, long idea, Reading reading)
            throws IOException, SQLException, InterruptedException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(WANT.formatted(idea));
        }
        var people = count(database, "vote", idea);
        var before = reading.perSecond();
        var told = CompletableFuture.supplyAsync(() -> {
            try {
                return answered(portal, database, idea, people);
            } catch (IOException | SQLException failure) {
                throw new CompletionException(failure);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                throw new CompletionException(hurried);
            }
        });
        var meanwhile = reading.perSecond();
        return new Notifying(people, told.join(), meanwhile / before);
    }

    private static Duration answered(Portal portal, DataSource database, long idea, long people)
            throws IOException, SQLException, InterruptedException {
        var begun = System.nanoTime();
        answer(portal, idea);
        while (count(database, "notice", idea) < people) {
            if (System.nanoTime() - begun > AT_MOST.toNanos()) {
                throw new IOException("Not everybody was told within " + AT_MOST);
            }
            Thread.sleep(LOOK.toMillis());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** By the program itself, which is nobody of those who are told. */
    private static void answer(Portal portal, long idea) throws IOException, InterruptedException {
        portal.send(
                "PUT",
                "/api/v1/ideas/" + idea + "/status",
                "{\"status\": \"planned\", \"answer\": \"We build it **in spring**.\"}");
    }

    private static long count(DataSource database, String table, long idea) throws SQLException {
        return Readers.ids(database, "select count(distinct person_id) from " + table + " where idea_id = " + idea)
                .get(0);
    }
}
