package dev.cocreate.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes the portal loads while it starts, ready to be mapped (AppCDS): a third less work at each start. Written by the JVM
 * when it ends, after the first start and whenever the JDK, the portal or its options are not those the archive was made with.
 */
final class ClassArchive {

    private final Path file;

    private ClassArchive(Path file) {
        this.file = file;
    }

    static ClassArchive of(Home home, Installation installation, List<String> options) {
        return new ClassArchive(home.folder("cache").resolve("classes-" + key(installation, options) + ".jsa"));
    }

    List<String> options() {
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto")
                : List.of("-XX:ArchiveClassesAtExit=" + fresh());
    }

    /** Called when the JVM ended well, so what it wrote is whole. */
    void keep() {
        try {
            if (Files.exists(fresh())) {
                deleteOthers();
                Files.move(fresh(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // The next start takes longer, and tries again.
        }
    }

    private void deleteOthers() throws IOException {
        try (var others = Files.newDirectoryStream(file.getParent(), "classes-*.jsa")) {
            for (var other : others) {
                Files.delete(other);
            }
        }
    }

    private Path fresh() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static String key(Installation installation, List<String> options) {
        try (var jars = Files.list(installation.payara().resolve("runtime"))) {
            var sha = MessageDigest.getInstance("SHA-256");
            Stream.of("java.vm.vendor", "java.vm.version", "java.home")
                    .forEach(name -> sha.update((System.getProperty(name) + "\n").getBytes(UTF_8)));
            sha.update(String.join("\n", options).getBytes(UTF_8));
            Stream.concat(
                            Stream.of(
                                    installation.bootJar(),
                                    installation.payara().resolve("launch-micro.jar"),
                                    installation.war()),
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
