package dev.cocreate.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** The command {@code run}: everything started, until a signal, and ended in the reverse order. */
record Run(Settings settings, Installation installation) {

    int untilStopped() {
        var stop = StopSignal.installed();
        try (var home = Home.open(settings.home())) {
            Leftover.end(home);
            requireFreePort();
            if (settings.database().isPresent()) {
                var database = settings.database().get();
                serve(home, database, database::check, stop);
            } else {
                try (var postgres = EmbeddedPostgres.in(home, installation.postgresql())) {
                    serve(home, postgres.database(), postgres::start, stop);
                }
            }
        }
        return 0;
    }

    /** The portal boots while its database is started; it waits with its deployment until it is told that the database is there. */
    private void serve(Home home, Database database, Runnable startDatabase, StopSignal stop) {
        try (var portal = PortalProcess.start(settings, installation, home, database)) {
            startDatabase.run();
            portal.deploy();
            if (portal.awaitReady(stop)) {
                announce(home, AdminLink.first(database, settings));
                portal.awaitEnd(stop);
            }
            System.out.println("Stopping …");
        }
    }

    private void requireFreePort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (BindException e) {
            var address = settings.host().getHostAddress() + ":" + settings.port();
            throw new LaunchProblem(
                    String.valueOf(e.getMessage()).contains("in use")
                            ? "Port " + address + " is taken; stop what listens there, or set PORT to another one."
                            : "It is not possible to listen on " + address + " (" + e.getMessage()
                                    + "); set HOST and PORT to an address of this machine.",
                    e);
        } catch (IOException e) {
            throw new LaunchProblem(
                    "It is not possible to listen on port " + settings.port() + ": " + e.getMessage(), e);
        }
    }

    private void announce(Home home, Optional<String> firstLink) {
        var block = new StringBuilder("\n  Cocreate is ready at ")
                .append(settings.baseUrl())
                .append('\n');
        firstLink.ifPresent(link -> block.append("  Become its administrator (once, within a day): ")
                .append(link)
                .append('\n'));
        block.append("  Data and logs: ").append(home.folder()).append('\n');
        block.append("  Stop it with Ctrl-C.\n");
        System.out.println(block);
    }
}
