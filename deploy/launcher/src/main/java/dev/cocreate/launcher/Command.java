package dev.cocreate.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** A program of the system, run to its end: its status and what it said. */
record Command(int status, String output) {

    static Command run(List<String> words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Command(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Command(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Command(130, "interrupted");
        }
    }

    boolean succeeded() {
        return status == 0;
    }

    String lastLine() {
        return output.lines().reduce("", (before, line) -> line);
    }
}
