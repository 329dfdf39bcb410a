package dev.cocreate.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The portal in its JVM: told when to deploy, asked whether it is ready, ended by closing its standard input. */
final class PortalProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    /** Enough for requests in flight and, on a busy machine, for writing the class archive. */
    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private static final int DEPLOYMENT_FAILED = 70;

    private final Process process;
    private final PortalJvm jvm;
    private final Home home;
    private final Settings settings;
    private boolean ready;

    private PortalProcess(Process process, PortalJvm jvm, Home home, Settings settings) {
        this.process = process;
        this.jvm = jvm;
        this.home = home;
        this.settings = settings;
    }

    static PortalProcess start(Settings settings, Installation installation, Home home, Database database) {
        var jvm = PortalJvm.of(settings, installation, home, database);
        try {
            var process = jvm.builder().start();
            Leftover.remember(home, process.toHandle());
            return new PortalProcess(process, jvm, home, settings);
        } catch (IOException e) {
            throw new LaunchProblem("The portal's JVM does not start: " + e.getMessage(), e);
        }
    }

    /** The database is there. */
    void deploy() {
        try {
            process.getOutputStream().write("deploy\n".getBytes(UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            // It is gone; whoever waits for it will see.
        }
    }

    /** Answers false when the operator did not want to wait any longer. */
    boolean awaitReady(StopSignal stop) {
        var deadline = Instant.now().plus(LONGEST_START);
        while (!Health.isReady(settings)) {
            if (stop.isGiven()) {
                return false;
            }
            if (ended(50)) {
                throw died();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LaunchProblem("The portal does not get ready in " + LONGEST_START.toMinutes()
                        + " minutes; see " + log() + ".");
            }
        }
        ready = true;
        return true;
    }

    void awaitEnd(StopSignal stop) {
        stop.awaitOr(process.onExit());
        if (!stop.isGiven()) {
            throw died();
        }
    }

    private boolean ended(int milliseconds) {
        try {
            return process.waitFor(milliseconds, MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private LaunchProblem died() {
        return process.exitValue() == DEPLOYMENT_FAILED
                ? LaunchProblem.crash("The portal cannot be started; its reason is above and in " + log() + ".")
                : LaunchProblem.crash(
                        "The portal ended unexpectedly (status " + process.exitValue() + "); see " + log() + ".");
    }

    private String log() {
        return home.file("logs").toString();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // Gone already.
        }
        try {
            if (!process.waitFor(LONGEST_END.toSeconds(), SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Leftover.forget(home);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        // One of a start that was given up has half the classes, and would be kept for ever.
        if (ready && process.exitValue() == 0) {
            jvm.archive().keep();
        }
    }
}
