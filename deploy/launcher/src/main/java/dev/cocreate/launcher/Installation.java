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
        for (var part : new Path[] {bootJar(), payara(), war()}) {
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

    Path war() {
        return folder.resolve("portal.war");
    }

    /** The archives of PostgreSQL's programs, one for each system. */
    Path postgresql() {
        return folder.resolve("postgresql");
    }
}
