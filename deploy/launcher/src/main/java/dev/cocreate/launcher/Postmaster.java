package dev.cocreate.launcher;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The process of a running PostgreSQL, found by the file it keeps in its data: our own one at the end, or at the beginning the one
 * of a launcher that was killed.
 */
record Postmaster(ProcessHandle process, Path file) {

    /**
     * Ends whichever server runs on the data. A file that names a process which is no PostgreSQL is of a machine or container
     * that went down; PostgreSQL would take that process for its own and refuse to start, so the file goes.
     */
    static void end(Path data) {
        var file = data.resolve("postmaster.pid");
        var pid = pid(file);
        if (pid.isEmpty()) {
            return;
        }
        var process = ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive);
        if (process.isPresent() && runsOn(process.get(), data)) {
            new Postmaster(process.get(), file).end();
        } else if (process.isPresent()) {
            delete(file);
        }
    }

    private static Optional<Long> pid(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean runsOn(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw Home.unwritable(file, e);
        }
    }

    /** INT rolls back what is open and writes a checkpoint; a server that takes too long is left to recover at its next start. */
    private void end() {
        if (!signal("INT", 60) && !signal("QUIT", 10)) {
            throw new LaunchProblem(
                    "PostgreSQL (process " + process.pid() + ") does not end; end it, then start again.");
        }
    }

    private boolean signal(String name, int seconds) {
        Command.run(List.of("sh", "-c", "kill -" + name + " " + process.pid()));
        var deadline = Instant.now().plusSeconds(seconds);
        while (isThere() && Instant.now().isBefore(deadline)) {
            awaitExit(20);
        }
        awaitExit(500);
        return !isThere();
    }

    /** Where nobody collects dead processes, as under a launcher that is a container's first process, they look alive for ever. */
    private boolean isThere() {
        return process.isAlive() && Files.exists(file);
    }

    private void awaitExit(int milliseconds) {
        try {
            process.onExit().get(milliseconds, MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The file may be gone all the same.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
