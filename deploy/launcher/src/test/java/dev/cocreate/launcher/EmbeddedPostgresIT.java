package dev.cocreate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL, started, killed and started again. */
class EmbeddedPostgresIT {

    @TempDir
    static Path archives;

    /** One for all tests: they need a server, not an empty one, and unpacking it takes its time. */
    @TempDir
    static Path folder;

    @BeforeAll
    static void takeTheArchivesFromTheirJars() throws IOException {
        for (var system : List.of("linux-x86_64", "linux-arm_64")) {
            try (var archive = EmbeddedPostgresIT.class.getResourceAsStream("/postgres-" + system + ".txz")) {
                Files.copy(archive, archives.resolve("postgres-test-" + system + ".txz"));
            }
        }
    }

    @BeforeAll
    static void letOtherUsersIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void whatWasCommittedSurvivesTheDeathOfEverybody() throws Exception {
        try (var home = Home.open(folder.resolve("home"))) {
            var first = EmbeddedPostgres.in(home, archives);
            first.start();
            execute(first.database(), "create table vote as select 1 as id");
            // As if the launcher had been killed: nobody stops the server, and it dies as well.
            postmaster(home).destroyForcibly();
            postmaster(home).onExit().join();

            try (var second = EmbeddedPostgres.in(home, archives)) {
                second.start();

                assertThat(ask(second.database(), "select id from vote")).isEqualTo("1");
                assertThat(second.database()).isEqualTo(first.database());
            }
            assertThat(home.file("postgres/data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aServerThatOutlivedItsLauncherIsReplaced() throws Exception {
        try (var home = Home.open(folder.resolve("home"))) {
            EmbeddedPostgres.in(home, archives).start();
            var left = postmaster(home);

            try (var second = EmbeddedPostgres.in(home, archives)) {
                second.start();

                assertThat(postmaster(home)).isNotEqualTo(left);
                assertThat(ask(second.database(), "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aProcessThatHasTheNumberOfALostServerIsLeftAlone() throws Exception {
        try (var home = Home.open(folder.resolve("home"))) {
            try (var first = EmbeddedPostgres.in(home, archives)) {
                first.start();
            }
            var ours = ProcessHandle.current();
            Files.writeString(
                    home.file("postgres/data/postmaster.pid"),
                    ours.pid() + "\n" + home.file("postgres/data") + "\n1\n5432\n\n127.0.0.1\n 1 1\n");

            try (var second = EmbeddedPostgres.in(home, archives)) {
                second.start();

                assertThat(ask(second.database(), "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void itWritesToDiskAndTrustsNobody() throws Exception {
        try (var home = Home.open(folder.resolve("home"));
                var postgres = EmbeddedPostgres.in(home, archives)) {
            postgres.start();
            var database = postgres.database();

            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "select lower('ÄÖÜ')")).isEqualTo("äöü");
            assertThat(ask(database, "select usesuper from pg_user where usename = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "cocreate", "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** As in a container, where there are no user namespaces: then the data is another user's. */
    @Test
    void rootRunsItAsTheOwnerOfItsData() throws Exception {
        assumeTrue(Command.run(List.of("id", "-u")).output().equals("0"), "only root can");
        try (var home = Home.open(folder.resolve("home-of-nobody"))) {
            var data = home.folder("postgres");
            Files.setAttribute(data, "unix:uid", 65534);
            Files.setAttribute(data, "unix:gid", 65534);
            try (var postgres = EmbeddedPostgres.in(home, archives)) {
                postgres.start();

                assertThat(ask(postgres.database(), "select 1")).isEqualTo("1");
                assertThat(Files.getAttribute(data.resolve("data"), "unix:uid")).isEqualTo(65534);
            }
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidInOneLine() throws Exception {
        try (var home = Home.open(folder.resolve("home"))) {
            Database database;
            try (var postgres = EmbeddedPostgres.in(home, archives)) {
                postgres.start();
                database = postgres.database();
                database.check();

                assertThatThrownBy(new Database(database.jdbcUrl(), "cocreate", "guess")::check)
                        .hasMessageContaining("refuses the user cocreate; check user and password in DATABASE_URL");
                assertThatThrownBy(new Database(database.jdbcUrl() + "x", "cocreate", database.password())::check)
                        .hasMessageContaining("has no such database");
            }
            assertThatThrownBy(database::check)
                    .isInstanceOf(LaunchProblem.class)
                    .hasMessageContaining("cannot be reached")
                    .hasMessageNotContaining("\n");
        }
    }

    private static ProcessHandle postmaster(Home home) throws IOException {
        var pid = Files.readAllLines(home.file("postgres/data/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
