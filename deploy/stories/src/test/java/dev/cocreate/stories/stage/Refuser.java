package dev.cocreate.stories.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server in the place of {@link Postbox}'s that takes no letter to anybody. */
public final class Refuser implements AutoCloseable {
    private final ServerSocket door;
    private final String answer;

    private Refuser(ServerSocket door, String answer) {
        this.door = door;
        this.answer = answer;
    }

    /** One that answers so to each recipient. */
    public static Refuser saying(String answer) {
        Postbox.close();
        try {
            var door = new ServerSocket(Postbox.PORT, 10, InetAddress.getByName("127.0.0.1"));
            var refuser = new Refuser(door, answer);
            var thread = new Thread(refuser::receive, "refuser");
            thread.setDaemon(true);
            thread.start();
            return refuser;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void receive() {
        while (!door.isClosed()) {
            try (var visitor = door.accept()) {
                talk(visitor);
            } catch (IOException gone) {
                // The next one, unless the door is closed.
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        say(visitor, "220 refuser");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("QUIT")) {
                say(visitor, "221 bye");
                return;
            }
            say(visitor, command.startsWith("RCPT") ? answer : "250 ok");
        }
    }

    private static void say(Socket visitor, String line) throws IOException {
        visitor.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        visitor.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
