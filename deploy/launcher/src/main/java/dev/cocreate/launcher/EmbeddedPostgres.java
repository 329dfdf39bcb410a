package dev.cocreate.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The PostgreSQL of an operator who has none: its programs, its data and its log are in the folder {@code postgres} of the data
 * folder.
 *
 * <p>It is run by hand and not by the library its programs come from, which is made for tests: that one switches fsync off and
 * trusts every local login.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String OWNER = "cocreate";
    private static final String SUPERUSER = "postgres";

    /** What an operator may change later in postgresql.conf. Everything the launcher relies on is said at each start instead. */
    private static final List<String> FIRST_SETTINGS = List.of(
            "shared_buffers=128MB",
            "max_wal_size=1GB",
            "random_page_cost=1.1",
            "jit=off",
            "wal_compression=on",
            "shared_preload_libraries=pg_stat_statements",
            "logging_collector=on",
            "log_directory=../log",
            "log_filename=postgresql-%a.log",
            "log_rotation_age=1d",
            "log_truncate_on_rotation=on",
            "log_line_prefix=%m [%p] ",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Home home;
    private final Path archives;
    private final Path folder;
    private final Path data;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Home home, Path archives, int port) {
        this.home = home;
        this.archives = archives;
        this.folder = home.folder("postgres");
        this.data = folder.resolve("data");
        this.port = port;
        this.password = home.kept("database-password", () -> Home.random(24));
    }

    /** It does not run yet, but where it will be reached is settled. */
    static EmbeddedPostgres in(Home home, Path archives) {
        Postmaster.end(home.folder("postgres").resolve("data"));
        return new EmbeddedPostgres(home, archives, port(home));
    }

    /** The database of a launcher that runs already. */
    static Database running(Path home) throws IOException {
        var port =
                Integer.parseInt(Files.readString(home.resolve("database-port")).strip());
        var password = Files.readString(home.resolve("database-password")).strip();
        return database(port, OWNER, OWNER, password);
    }

    Database database() {
        return database(port, OWNER, OWNER, password);
    }

    private static Database database(int port, String name, String user, String password) {
        return new Database("jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + name, user, password);
    }

    void start() {
        var programs = PostgresPrograms.unpacked(archives, folder);
        var account = account(programs);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs, account);
        }
        checkVersion(programs, account);
        launch(programs, account);
        if (!isPrepared()) {
            prepare();
        }
    }

    private Account account(PostgresPrograms programs) {
        var account = Account.owning(Files.exists(data) ? data : folder);
        if (account.isAnother()) {
            openTheWay();
            if (!account.run(programs.program("postgres"), "--version").succeeded()) {
                throw new LaunchProblem(
                        "PostgreSQL does not run as root, and no other user gets to " + folder
                                + "; start Cocreate as an ordinary user, or set COCREATE_HOME to a folder everybody can enter, as /var/lib/cocreate.");
            }
        }
        return account;
    }

    /** To the folder of the data; its content stays closed by its own permissions. */
    private void openTheWay() {
        try {
            Files.setPosixFilePermissions(home.folder(), PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw Home.unwritable(home.folder(), e);
        }
    }

    /** Beside its place, so that data which bears the name is whole. */
    private void initialise(PostgresPrograms programs, Account account) {
        var fresh = folder.resolve("data.new");
        var passwordFile = folder.resolve("password");
        try {
            PostgresPrograms.delete(fresh);
            Home.writePrivately(passwordFile, superuserPassword() + "\n");
            Files.setAttribute(passwordFile, "unix:uid", Files.getAttribute(folder, "unix:uid"));
            var words = new ArrayList<>(List.of(
                    programs.program("initdb"),
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--text-search-config=simple"));
            FIRST_SETTINGS.forEach(setting -> words.add("--set=" + setting));
            var initdb = account.run(words);
            if (!initdb.succeeded()) {
                throw new LaunchProblem("PostgreSQL cannot make its files in " + folder + ": " + initdb.lastLine());
            }
            Files.move(fresh, data);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw Home.unwritable(folder, e);
        }
    }

    private void checkVersion(PostgresPrograms programs, Account account) {
        try {
            var ours = account.run(programs.program("postgres"), "--version")
                    .output()
                    .replaceAll("\\D*(\\d+).*", "$1");
            var theirs = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!ours.equals(theirs)) {
                throw new LaunchProblem(
                        "The data in " + data + " is of PostgreSQL " + theirs + ", this version brings " + ours
                                + "; start the version of Cocreate you had before, make a backup and restore it with this one.");
            }
        } catch (IOException e) {
            throw Home.unwritable(folder, e);
        }
    }

    private void launch(PostgresPrograms programs, Account account) {
        var log = folder.resolve("start.log");
        var started = account.run(
                programs.program("pg_ctl"),
                "start",
                "--wait",
                "--timeout=120",
                "--silent",
                "--pgdata=" + data,
                "--log=" + log,
                "--options=-c listen_addresses=" + LOOPBACK + " -c port=" + port + " -c unix_socket_directories=''"
                        + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on");
        if (!started.succeeded()) {
            throw new LaunchProblem("PostgreSQL does not start (" + started.lastLine() + "); see " + log + " and "
                    + folder.resolve("log") + ".");
        }
    }

    private boolean isPrepared() {
        try (var connection = database().connect()) {
            return connection.isValid(10);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The portal's role owns its database and nothing else: what it is made to run cannot touch the server. */
    private void prepare() {
        var server = database(port, SUPERUSER, SUPERUSER, superuserPassword());
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login");
            }
            // The iterations slow down whoever guesses passwords of people. This one is random, and each connection
            // waits for them.
            statement.execute("set scram_iterations = 1");
            statement.execute("alter role " + OWNER + " password '" + password + "'");
            statement.execute("grant pg_read_all_stats to " + OWNER);
            // In a database of its own, so that it is in no backup of the portal's.
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("grant execute on function pg_stat_statements_reset to " + OWNER);
            if (!exists(statement, "select 1 from pg_database where datname = '" + OWNER + "'")) {
                statement.execute("create database " + OWNER + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new LaunchProblem("PostgreSQL starts, but its database cannot be made: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String superuserPassword() {
        return home.kept("database-superuser-password", () -> Home.random(24));
    }

    /** The one it had before, for whoever looks at the database with his own tools; another one when that is taken. */
    private static int port(Home home) {
        var file = home.file("database-port");
        try {
            if (Files.exists(file)) {
                var port = Integer.parseInt(Files.readString(file).strip());
                if (isFree(port)) {
                    return port;
                }
            }
            var port = Settings.freePort();
            Home.writePrivately(file, port + "\n");
            return port;
        } catch (IOException e) {
            throw Home.unwritable(home.folder(), e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        Postmaster.end(data);
    }
}
