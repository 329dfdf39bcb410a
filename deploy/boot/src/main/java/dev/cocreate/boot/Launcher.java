package dev.cocreate.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** The launcher at the other end of standard input. When it goes, so do we. */
final class Launcher {

    private final CountDownLatch deploy = new CountDownLatch(1);
    private volatile boolean there = true;

    private Launcher() {}

    static Launcher listening() {
        var launcher = new Launcher();
        var thread = new Thread(launcher::listen, "launcher");
        thread.setDaemon(true);
        thread.start();
        return launcher;
    }

    void awaitDeploy() throws InterruptedException {
        deploy.await();
    }

    boolean isThere() {
        return there;
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("deploy")) {
                    deploy.countDown();
                }
            }
        } catch (IOException e) {
            // A broken pipe says the same as a closed one.
        }
        there = false;
        System.exit(0);
    }
}
