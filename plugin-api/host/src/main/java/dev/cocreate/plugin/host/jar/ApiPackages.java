package dev.cocreate.plugin.host.jar;

import java.util.List;
import java.util.Set;

/** What a plugin sees of the world outside its own JAR, beside the JDK. Everything else it brings along. */
public final class ApiPackages {

    /** Exactly these: the host lives below the first of them and is none of a plugin's business. */
    private static final Set<String> OURS = Set.of(
            "dev.cocreate.plugin",
            "dev.cocreate.plugin.accounts",
            "dev.cocreate.plugin.comments",
            "dev.cocreate.plugin.events",
            "dev.cocreate.plugin.ideas",
            "dev.cocreate.plugin.mail",
            "dev.cocreate.plugin.needs",
            "dev.cocreate.plugin.pages",
            "dev.cocreate.plugin.people",
            "dev.cocreate.plugin.scores",
            "dev.cocreate.plugin.settings",
            "dev.cocreate.plugin.votes",
            "dev.cocreate.plugin.web");

    /** With everything below. */
    private static final List<String> OTHERS = List.of(
            "jakarta.json.",
            "jakarta.persistence.",
            "jakarta.validation.",
            "jakarta.ws.rs.",
            "org.jspecify.annotations.",
            "org.slf4j.");

    private static final Set<String> CLASSES = Set.of("org.pf4j.Extension", "org.pf4j.ExtensionPoint");

    private ApiPackages() {}

    /** Whether the class of that name comes from the portal. */
    public static boolean has(String className) {
        int dot = className.lastIndexOf('.');
        return (dot > 0 && OURS.contains(className.substring(0, dot)))
                || CLASSES.contains(className)
                || OTHERS.stream().anyMatch(className::startsWith);
    }
}
