package dev.cocreate.boot;

import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Boots Payara Micro from its exploded folder and deploys the portal once, at the root.
 *
 * <p>Arguments: the folder of the logs, the WAR, then Payara's own.
 */
public final class Boot {

    /** What the launcher reads as "the portal said why"; any other status is a crash. */
    private static final int FAILED = 70;

    private static final Logger log = Logger.getLogger(Boot.class.getName());

    private Boot() {}

    public static void main(String[] args) throws Exception {
        // Ctrl-C reaches every process of the terminal; only the launcher may act on it, or PostgreSQL would not be the
        // last.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        Signal.handle(new Signal("HUP"), SignalHandler.SIG_IGN);
        printInto(new File(args[0], "console.log"));
        var launcher = Launcher.listening();
        try {
            var payara = boot(Arrays.copyOfRange(args, 2, args.length)).getRuntime();
            launcher.awaitDeploy();
            payara.deploy("portal", "/", new File(args[1]));
            // The answer of deploy() is true for failed deployments as well.
            if (launcher.isThere() && !payara.getDeployedApplicationNames().contains("portal")) {
                System.exit(FAILED);
            }
        } catch (Exception e) {
            // A launcher that goes while we boot takes Payara away from under us; that is no failure to talk about.
            if (launcher.isThere()) {
                log.log(Level.SEVERE, "Payara does not start", e);
                System.exit(FAILED);
            }
        }
    }

    /** Standard output is for the log alone, or it would not be one event a line; what libraries print is kept beside it. */
    private static void printInto(File file) throws IOException {
        var printed = new PrintStream(file, StandardCharsets.UTF_8);
        System.setOut(printed);
        System.setErr(printed);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> log.log(Level.SEVERE, "Uncaught in thread " + thread.getName(), thrown));
    }

    /** By reflection, for the class is inside the exploded folder and in no artifact one could compile against. */
    private static PayaraMicroBoot boot(String[] args) throws ReflectiveOperationException {
        return (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("create", String[].class)
                .invoke(null, (Object) args);
    }
}
