package dev.cocreate.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the distribution. Nothing in it is ever written, so that it may be read-only and shared by nodes. */
record Installation(Path folder) {

    static Installation ofThisJar() {
        try {
            var jar = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(jar.toRealPath().resolveSibling("")).checked();
        } catch (URISyntaxException | IOException e) {
            throw new LaunchProblem("The folder of cocreate.jar cannot be found; unpack the distribution again.", e);
        }
    }

    private Installation checked() {
        for (var part : new Path[] {bootJar(), payara(), portal()}) {
            if (!Files.exists(part)) {
                throw new LaunchProblem(
                        "This installation is not complete, " + part + " is missing; unpack the distribution again.");
            }
        }
        return this;
    }

    Path bootJar() {
        return folder.resolve("lib/cocreate-boot.jar");
    }

    Path payara() {
        return folder.resolve("payara");
    }

    /** The portal's WAR, unpacked: Payara would unpack it anew at each start. */
    Path portal() {
        return folder.resolve("portal");
    }

    /** The plugins that come along, as JARs. */
    Path plugins() {
        return folder.resolve("plugins");
    }

    /** Tells the JVM which code is not worth compiling well. */
    Path onlyAtStart() {
        return folder.resolve("lib/only-at-start.json");
    }

    /** The archives of PostgreSQL's programs, one for each system. */
    Path postgresql() {
        return folder.resolve("postgresql");
    }
}
