package dev.cocreate.stories.stage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.trial.TrialPortal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Letters: those the portal keeps, and those that a mail server took. */
public final class Postbox {
    static final int PORT = TrialPortal.freePort();

    private static @Nullable GreenMail server;

    private Postbox() {}

    /** The text of the newest letter to somebody, sent or not. */
    public static Optional<String> newestTo(Person person) {
        return Portal.first()
                .find(
                        String.class,
                        "select text_body from mail where recipient = ? order by id desc limit 1",
                        person.email())
                .stream()
                .findFirst();
    }

    /** The path of the link by which somebody signs in, from the newest letter that has one. */
    public static String newestLinkTo(Person person) {
        return newestLinkTo(person, Portal.first());
    }

    /** The same in the letters of another portal. */
    public static String newestLinkTo(Person person, Portal portal) {
        return portal
                .find(
                        String.class,
                        "select text_body from mail where recipient = ? and text_body like '%/sign-in/%'"
                                + " order by id desc limit 1",
                        person.email())
                .stream()
                .findFirst()
                .map(Postbox::linkIn)
                .orElseThrow(() -> new IllegalStateException("No link to " + person));
    }

    public static String linkIn(String letter) {
        return pathIn(letter, "/sign-in/[A-Za-z0-9_-]+");
    }

    /** Waits for a letter to somebody with that subject; its text. */
    public static String await(Person person, String subject) {
        return Awaitility.await("“" + subject + "” to " + person.email())
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Portal.first()
                                .find(
                                        String.class,
                                        "select text_body from mail where recipient = ? and subject = ? order by id desc limit 1",
                                        person.email(),
                                        subject),
                        letters -> !letters.isEmpty())
                .get(0);
    }

    /** The path of the link to what a letter is about. */
    public static String linkToIdeaIn(String letter) {
        return pathIn(letter, "/ideas/\\d+\\S*");
    }

    /** The path of the link by which its reader gets no more letters. */
    public static String linkToStopIn(String letter) {
        return pathIn(letter, "/unsubscribe/[A-Za-z0-9_.-]+");
    }

    private static String pathIn(String letter, String path) {
        var link = Pattern.compile(path).matcher(letter);
        if (!link.find()) {
            throw new IllegalStateException("No " + path + " in " + letter);
        }
        return link.group();
    }

    /** The mail server of the second node; it does not run until it is opened. */
    public static synchronized GreenMail openServer() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
        return server;
    }

    /** The mail server is gone, as if it had never been opened. */
    public static synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }
}
