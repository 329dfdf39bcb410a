package dev.cocreate.plugin.host.jar;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks at each entry of a JAR: names, sizes, classes. Nothing of the content is believed yet, so it is a plain ZIP here. */
final class JarEntries {

    private static final int CLASS_MAGIC = 0xCAFEBABE;
    private static final int FIRST_CLASS_VERSION = 44;
    private static final long SMALL = 1 << 20;

    private final JarLimits limits;
    private final long jarBytes;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    JarEntries(JarLimits limits, long jarBytes) {
        this.limits = limits;
        this.jarBytes = jarBytes;
    }

    /** The names of all entries, when none of them is objectionable. */
    Set<String> check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new PluginProblem(
                        "too-many-entries",
                        "The JAR has %d entries; %d are allowed.".formatted(zip.size(), limits.entries()));
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                check(zip, entries.nextElement());
            }
        }
        return names;
    }

    private void check(ZipFile zip, ZipEntry entry) throws IOException {
        var name = entry.getName();
        checkName(name);
        if (name.endsWith(".class")) {
            checkPlace(name);
        }
        try (var content = zip.getInputStream(entry)) {
            if (name.endsWith(".class") && !isForNewerJava(name)) {
                checkClassVersion(name, content);
            }
            drain(content);
        }
    }

    private void checkName(String name) {
        if (!names.add(name)) {
            throw new PluginProblem("duplicate-entry", "The JAR contains “%s” twice.".formatted(name));
        }
        boolean leavesTheJar = name.startsWith("/")
                || name.contains("\\")
                || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*")
                || Arrays.asList(name.split("/", -1)).contains("..");
        if (leavesTheJar) {
            throw new PluginProblem(
                    "bad-entry-name", "The JAR has an entry with a forbidden name: “%s”.".formatted(name));
        }
        if (name.equalsIgnoreCase("META-INF/INDEX.LIST")) {
            throw new PluginProblem(
                    "bad-entry-name", "The JAR has an index of other JARs (META-INF/INDEX.LIST). Leave it out.");
        }
    }

    private static void checkPlace(String name) {
        var className = name.replaceFirst("^META-INF/versions/\\d+/", "")
                .replaceFirst("\\.class$", "")
                .replace('/', '.');
        if (ApiPackages.has(className)) {
            throw new PluginProblem(
                    "bundles-the-api",
                    "The JAR brings %s, which the portal provides. Give that dependency the scope “provided”."
                            .formatted(className));
        }
    }

    /** Part of a multi-release JAR that this JVM will not look at. */
    private static boolean isForNewerJava(String name) {
        if (!name.startsWith("META-INF/versions/")) {
            return false;
        }
        var feature = name.split("/", 4)[2];
        return feature.matches("\\d{1,4}")
                && Integer.parseInt(feature) > Runtime.version().feature();
    }

    private void checkClassVersion(String name, InputStream content) throws IOException {
        var header = content.readNBytes(8);
        count(header.length);
        var data = new DataInputStream(new ByteArrayInputStream(header));
        if (header.length < 8 || data.readInt() != CLASS_MAGIC) {
            throw new PluginProblem("bad-class", "“%s” is not a Java class.".formatted(name));
        }
        data.readUnsignedShort();
        int compiledFor = data.readUnsignedShort() - FIRST_CLASS_VERSION;
        int running = Runtime.version().feature();
        if (compiledFor > running) {
            throw new PluginProblem(
                    "too-new-java",
                    "“%s” is compiled for Java %d, and the portal runs on Java %d. Set maven.compiler.release to 17."
                            .formatted(name, compiledFor, running));
        }
    }

    private void drain(InputStream content) throws IOException {
        var buffer = new byte[16 << 10];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            count(read);
        }
    }

    private void count(int read) {
        unpacked += read;
        boolean bomb = unpacked > SMALL && unpacked / limits.expansion() > jarBytes;
        if (bomb || unpacked > limits.unpackedBytes()) {
            throw new PluginProblem(
                    "unpacks-too-large",
                    "The JAR unpacks to more than %d MB from %d kB, like a zip bomb."
                            .formatted(unpacked >> 20, jarBytes >> 10));
        }
    }
}
