package dev.cocreate.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The command line and the environment of the portal's JVM, and the folder Payara works in, which is made new at each start. */
record PortalJvm(List<String> command, Map<String, String> environment, Path says, ClassArchive archive) {

    /** How much one node needs is measured in docs/scaling.md; whoever wants more says so in COCREATE_JAVA_OPTS, which comes last. */
    private static final List<String> OPTIONS = List.of(
            "-Xms128m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-XX:+DisplayVMOutputToStderr",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");

    static PortalJvm of(Settings settings, Installation installation, Home home, Database database) {
        var node = freshNode(settings, installation, home);
        var payara = installation.payara().resolve("launch-micro.jar");
        var classPath = installation.bootJar() + File.pathSeparator + payara;
        var java = new ArrayList<String>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(OPTIONS);
        java.add("-XX:+UnlockDiagnosticVMOptions");
        java.add("-XX:CompilerDirectivesFile=" + installation.onlyAtStart());
        java.addAll(settings.javaOptions());
        var archive = ClassArchive.of(home, installation, java, classPath);

        var command = new ArrayList<>(java);
        command.addAll(archive.options());
        command.addAll(openings(payara));
        command.add("-Dcocreate.host=" + settings.host().getHostAddress());
        command.add("-Dcocreate.port=" + settings.port());
        command.add("-Dfish.payara.micro.UnpackDir=" + installation.payara());
        command.add("-Dfish.payara.micro.BootJar=" + payara.toUri());
        command.add("-cp");
        command.add(classPath);
        command.addAll(List.of(
                "dev.cocreate.boot.Boot",
                home.folder("logs").toString(),
                installation.portal().toString(),
                "--rootdir",
                node.toString(),
                "--nohazelcast"));
        var says = home.folder("logs").resolve("jvm.log");
        return new PortalJvm(command, environment(settings, installation, home, database), says, archive);
    }

    /** Its standard output is the portal's log; what the JVM itself says, a dump of its threads for one, goes into a file. */
    ProcessBuilder builder() {
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.to(says.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    private static Map<String, String> environment(
            Settings settings, Installation installation, Home home, Database database) {
        var environment = new TreeMap<>(settings.forPortal());
        environment.put("HOST", settings.host().getHostAddress());
        environment.put("PORT", Integer.toString(settings.port()));
        environment.put("BASE_URL", settings.baseUrl());
        environment.put("COCREATE_HOME", home.folder().toString());
        environment.put("COCREATE_SECRET", settings.secret().orElseGet(home::secret));
        environment.put("PORTAL_PLUGINS", installation.plugins().toString());
        environment.put("PORTAL_DB_URL", database.jdbcUrl());
        environment.put("PORTAL_DB_USER", database.user());
        environment.put("PORTAL_DB_PASSWORD", database.password());
        return environment;
    }

    /** Payara writes into its folder, so each node has one of its own; the jars stay in the installation. */
    private static Path freshNode(Settings settings, Installation installation, Home home) {
        var node = home.folder().resolve("payara");
        try {
            PostgresPrograms.delete(node);
            for (var part : List.of("config", "docroot", "lib", "META-INF")) {
                copy(installation.payara().resolve(part), node.resolve(part));
            }
            var log = node.resolve("config/logging.properties");
            var debug = "debug".equals(settings.forPortal().get("COCREATE_LOG_LEVEL"));
            Files.writeString(
                    log,
                    Files.readString(log)
                            .replace("@LOGS@", home.folder("logs").toString().replace("%", "%%"))
                            .replace("@LEVEL@", debug ? "FINE" : "INFO"));
            return node;
        } catch (IOException e) {
            throw Home.unwritable(node, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    // Not Files.copy, which keeps the permissions of a read-only installation.
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }

    /** What Payara's manifest opens counts only when it is started with -jar. */
    private static List<String> openings(Path payara) {
        try (var jar = new JarFile(payara.toFile())) {
            var main = jar.getManifest().getMainAttributes();
            var words = new ArrayList<String>();
            for (var name : main.getValue("Add-Opens").split(" ")) {
                words.add("--add-opens=" + name + "=ALL-UNNAMED");
            }
            for (var name : main.getValue("Add-Exports").split(" ")) {
                words.add("--add-exports=" + name + "=ALL-UNNAMED");
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
