package dev.cocreate.stories.ranking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A plugin with a scorer of these stories, as a JAR. */
final class ScorerJar {
    private ScorerJar() {}

    static byte[] of(String version, Class<?> scorer, Class<?>... others) {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Plugin-Id", "moody");
        attributes.putValue("Plugin-Version", version);
        attributes.putValue("Plugin-Requires", ">=1.0.0 & <2.0.0");
        attributes.putValue("Plugin-Provider", "Stories");
        attributes.putValue("Plugin-License", "Apache-2.0");
        attributes.putValue("Plugin-Permissions", "ideas.score = To be tried");
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("META-INF/extensions.idx"));
            jar.write((scorer.getName() + "\n").getBytes(StandardCharsets.UTF_8));
            put(jar, scorer);
            for (var other : others) {
                put(jar, other);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(JarOutputStream jar, Class<?> type) throws IOException {
        var entry = type.getName().replace('.', '/') + ".class";
        try (var in = type.getClassLoader().getResourceAsStream(entry)) {
            if (in == null) {
                throw new IOException("There is no " + entry);
            }
            jar.putNextEntry(new ZipEntry(entry));
            in.transferTo(jar);
        }
    }
}
