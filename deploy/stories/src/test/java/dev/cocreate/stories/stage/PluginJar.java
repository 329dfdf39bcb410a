package dev.cocreate.stories.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A plugin made of classes of the stories, as a build would package it. */
public final class PluginJar {
    private final String id;
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final List<Class<?>> classes = new ArrayList<>();
    private final List<Class<?>> extensions = new ArrayList<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private PluginJar(String id) {
        this.id = id;
        manifest.put("Plugin-Id", id);
        manifest.put("Plugin-Version", "1.0.0");
        manifest.put("Plugin-Requires", ">=1.0.0 & <2.0.0");
        manifest.put("Plugin-Provider", "Stories");
        manifest.put("Plugin-License", "Apache-2.0");
    }

    public static PluginJar named(String id) {
        return new PluginJar(id);
    }

    public PluginJar version(String version) {
        return manifest("Plugin-Version", version);
    }

    public PluginJar permissions(String... names) {
        return manifest(
                "Plugin-Permissions",
                Stream.of(names).map(name -> name + " = To be tried").collect(Collectors.joining("; ")));
    }

    public PluginJar manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    /** Classes that carry {@code @Extension}. */
    public PluginJar extensions(Class<?>... types) {
        extensions.addAll(List.of(types));
        return classes(types);
    }

    /** Classes that they use. */
    public PluginJar classes(Class<?>... types) {
        classes.addAll(List.of(types));
        return this;
    }

    public PluginJar entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public PluginJar entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public byte[] bytes() {
        var written = new Manifest();
        written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach(written.getMainAttributes()::putValue);
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, written)) {
            jar.putNextEntry(new ZipEntry("META-INF/extensions.idx"));
            for (var extension : extensions) {
                jar.write((extension.getName() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (var type : classes) {
                put(jar, type);
            }
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
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

    /** Installs it, and sees that this works. */
    public PluginJar install() {
        var answer = Api.asOperator()
                .send(
                        "POST",
                        "/api/v1/plugins?unsigned=allow",
                        "application/java-archive",
                        BodyPublishers.ofByteArray(bytes()));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return this;
    }

    public void remove() {
        Api.asOperator().delete("/api/v1/plugins/" + id);
    }
}
