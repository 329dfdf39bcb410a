package dev.cocreate.plugin.host.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/** Says whether a JAR may be loaded, and what it says of itself. */
public final class JarInspection {

    private static final String INDEX = "META-INF/extensions.idx";

    private final JarLimits limits;

    public JarInspection(JarLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads everything and runs nothing.
     *
     * @throws PluginProblem when it may not be loaded
     */
    public PluginJar inspect(byte[] bytes, Trust trust) {
        if (bytes.length > limits.jarBytes()) {
            throw new PluginProblem(
                    "jar-too-large",
                    "The JAR has %d MB; %d MB are allowed.".formatted(bytes.length >> 20, limits.jarBytes() >> 20));
        }
        try {
            var file = Files.createTempFile("cocreate-inspection-", ".jar");
            try {
                Files.write(file, bytes);
                return inspect(file, bytes, trust);
            } finally {
                Files.delete(file);
            }
        } catch (ZipException | IllegalArgumentException unreadable) {
            throw new PluginProblem("not-a-jar", "This is not a JAR file: " + unreadable.getMessage(), unreadable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private PluginJar inspect(Path file, byte[] bytes, Trust trust) throws IOException {
        var names = new JarEntries(limits, bytes.length).check(file);
        var manifest = readManifest(file);
        var id = manifest.id();
        var signer = JarSignature.of(file);
        if (signer.isEmpty() && trust == Trust.SIGNED) {
            throw new PluginProblem("unsigned", "The JAR is not signed, and unsigned plugins were not allowed.");
        }
        checkIndex(file, names);
        return new PluginJar(describe(manifest, id, bytes, signer), bytes);
    }

    private static PluginDescriptor describe(
            PluginManifest manifest, String id, byte[] bytes, Optional<Signer> signer) {
        return new PluginDescriptor(
                id,
                manifest.version(),
                manifest.nameOr(id),
                manifest.description(),
                manifest.provider(),
                manifest.license(),
                manifest.requires(),
                manifest.permissions(),
                sha256(bytes),
                signer,
                bytes.length);
    }

    private static PluginManifest readManifest(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile(), false)) {
            var manifest = jar.getManifest();
            if (manifest == null) {
                throw new PluginProblem(
                        "no-manifest",
                        "The JAR has no META-INF/MANIFEST.MF, so it is no plugin. Build it with the parent POM cocreate-plugin-parent.");
            }
            return new PluginManifest(manifest.getMainAttributes());
        }
    }

    private static void checkIndex(Path file, Set<String> names) throws IOException {
        try (var jar = new JarFile(file.toFile(), false)) {
            var entry = jar.getEntry(INDEX);
            var lines =
                    entry == null ? "" : new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            var classes = lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (classes.isEmpty()) {
                throw new PluginProblem(
                        "no-extension",
                        "Nothing was found in the JAR: it has no class with @Extension, or its build did not run PF4J's annotation processor, which writes %s. The parent POM cocreate-plugin-parent runs it."
                                .formatted(INDEX));
            }
            for (var name : classes) {
                if (!names.contains(name.replace('.', '/') + ".class")) {
                    throw new PluginProblem(
                            "class-missing", "%s names the class %s, which is not in the JAR.".formatted(INDEX, name));
                }
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
