package dev.cocreate.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The portal of a launcher that was killed. It ends by itself, for its standard input is closed; the next start only has to wait
 * for that, because until then the port is taken.
 */
final class Leftover {

    private static final String FILE = "portal-process";

    private Leftover() {}

    static void remember(Home home, ProcessHandle portal) {
        try {
            Home.writePrivately(home.file(FILE), identity(portal) + "\n");
        } catch (IOException e) {
            throw Home.unwritable(home.folder(), e);
        }
    }

    static void forget(Home home) {
        try {
            Files.deleteIfExists(home.file(FILE));
        } catch (IOException e) {
            // A file that names a process which is gone harms nobody.
        }
    }

    static void end(Home home) {
        try {
            var identity = Files.readString(home.file(FILE)).strip();
            ProcessHandle.of(Long.parseLong(identity.split(" ")[0]))
                    .filter(process -> identity(process).equals(identity))
                    .ifPresent(Leftover::end);
        } catch (IOException | NumberFormatException e) {
            // There is none.
        }
    }

    private static void end(ProcessHandle process) {
        try {
            process.onExit().get(10, SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With the time of its start, for numbers are used again. */
    private static String identity(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Object::toString).orElse("");
    }
}
