package dev.cocreate.launcher;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes the portal loads while it starts, ready to be mapped (AppCDS): a third less work at each start. The first start
 * writes down their names, which costs nothing; once the portal is ready, a JVM of lowest priority makes the archive of them,
 * beside it. (A JVM that archives its own classes when it ends takes twice as long to start and seconds to stop.)
 *
 * <p>The name contains what the archive depends on: the JDK, its options, the portal. When one of them changes it is made again.
 */
final class ClassArchive implements AutoCloseable {

    private final Path file;
    private final List<String> java;
    private final String classPath;
    private @Nullable Process maker;

    private ClassArchive(Path file, List<String> java, String classPath) {
        this.file = file;
        this.java = java;
        this.classPath = classPath;
    }

    /** For a JVM that is started by these words, with this class path. */
    static ClassArchive of(Home home, Installation installation, List<String> java, String classPath) {
        var name = "classes-" + key(installation, java) + ".jsa";
        return new ClassArchive(home.folder("cache").resolve(name), java, classPath);
    }

    List<String> options() {
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto")
                : List.of("-XX:DumpLoadedClassList=" + list());
    }

    /** Called when the portal is ready, for before that the list is not complete. Returns at once. */
    void make() {
        if (Files.exists(file)) {
            return;
        }
        var words = new ArrayList<>(List.of("nice", "-n", "19"));
        words.addAll(java);
        words.addAll(List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list(),
                "-XX:SharedArchiveFile=" + fresh(),
                "-cp",
                classPath));
        try {
            maker = new ProcessBuilder(words)
                    .redirectOutput(DISCARD)
                    .redirectError(DISCARD)
                    .start();
            maker.onExit().thenAccept(this::keep);
        } catch (IOException e) {
            // The next start takes longer, and tries again.
        }
    }

    private void keep(Process made) {
        try {
            if (made.exitValue() == 0) {
                deleteOthers();
                Files.move(fresh(), file, StandardCopyOption.ATOMIC_MOVE);
                Files.deleteIfExists(list());
            }
        } catch (IOException e) {
            // As above.
        }
    }

    private void deleteOthers() throws IOException {
        try (var others = Files.newDirectoryStream(file.getParent(), "classes-*.jsa")) {
            for (var other : others) {
                Files.delete(other);
            }
        }
    }

    @Override
    public void close() {
        if (maker != null) {
            maker.destroyForcibly();
        }
    }

    private Path list() {
        return file.resolveSibling(file.getFileName() + ".list");
    }

    private Path fresh() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static String key(Installation installation, List<String> java) {
        try (var jars = Files.list(installation.payara().resolve("runtime"))) {
            var sha = MessageDigest.getInstance("SHA-256");
            Stream.of("java.vm.vendor", "java.vm.version")
                    .forEach(name -> sha.update((System.getProperty(name) + "\n").getBytes(UTF_8)));
            sha.update(String.join("\n", java).getBytes(UTF_8));
            Stream.concat(
                            Stream.of(
                                    installation.bootJar(),
                                    installation.payara().resolve("launch-micro.jar"),
                                    installation.portal().resolve("WEB-INF/classes")),
                            jars.sorted())
                    .forEach(jar -> sha.update(stamp(jar)));
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (IOException e) {
            throw new LaunchProblem(
                    "The installation in " + installation.folder() + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JVM itself compares the times and sizes of jars on its class path in the same way. */
    private static byte[] stamp(Path jar) {
        try {
            return (jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n").getBytes(UTF_8);
        } catch (IOException e) {
            return jar.toString().getBytes(UTF_8);
        }
    }
}
