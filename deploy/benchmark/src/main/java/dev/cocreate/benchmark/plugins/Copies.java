package dev.cocreate.benchmark.plugins;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;

/** The hello plugin under other names and versions. */
public record Copies(byte[] hello) {

    public static Copies of(Path jar) throws IOException {
        return new Copies(Files.readAllBytes(jar));
    }

    /** The same classes with another manifest. */
    public byte[] named(String id, String version) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new JarInputStream(new ByteArrayInputStream(hello))) {
            var manifest = in.getManifest();
            manifest.getMainAttributes().putValue("Plugin-Id", id);
            manifest.getMainAttributes().putValue("Plugin-Version", version);
            try (var out = new JarOutputStream(bytes, manifest)) {
                for (var entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(entry);
                    in.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }
}
