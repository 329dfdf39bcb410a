package dev.cocreate.stories.plugins;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The JAR of the plugin {@code hello}, as it is or with something changed in it. */
record HelloJar(Map<String, byte[]> entries) {
    static final Path FILE = Path.of(System.getProperty("cocreate.hello"));

    static HelloJar asBuilt() {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(FILE)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new HelloJar(entries);
    }

    HelloJar manifest(String name, String value) {
        try {
            var manifest =
                    new Manifest(new ByteArrayInputStream(entries.getOrDefault(JarFile.MANIFEST_NAME, new byte[0])));
            manifest.getMainAttributes().putValue(name, value);
            var out = new ByteArrayOutputStream();
            manifest.write(out);
            return with(JarFile.MANIFEST_NAME, out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    HelloJar with(String entry, byte[] content) {
        var more = new LinkedHashMap<>(entries);
        more.put(entry, content);
        return new HelloJar(more);
    }

    HelloJar without(String entry) {
        var fewer = new LinkedHashMap<>(entries);
        fewer.remove(entry);
        return new HelloJar(fewer);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
