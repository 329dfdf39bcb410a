package dev.cocreate.launcher;

/** The main class of {@code cocreate.jar}: compiled for any Java, so that an old one prints our line instead of a stack trace. */
public final class Cocreate {

    private static final int OLDEST_JAVA = 17;

    private Cocreate() {}

    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (feature(version) < OLDEST_JAVA) {
            System.err.println("cocreate: this is Java " + version + ", Cocreate needs a JDK of version " + OLDEST_JAVA
                    + " or newer. Install one and set JAVA_HOME to it.");
            System.exit(78);
        }
        System.exit(Launcher.run(args, System.getenv()));
    }

    private static int feature(String version) {
        return version.startsWith("1.") ? Integer.parseInt(version.substring(2)) : Integer.parseInt(version);
    }
}
