package dev.cocreate.plugin.host;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A plugin written down in a test, made into a JAR in memory. */
public final class TestPlugin {

    private static final String IMPORTS = """
            package tried;
            import dev.cocreate.plugin.*;
            import dev.cocreate.plugin.events.*;
            import dev.cocreate.plugin.events.EventListener;
            import dev.cocreate.plugin.ideas.*;
            import dev.cocreate.plugin.pages.*;
            import dev.cocreate.plugin.people.*;
            import dev.cocreate.plugin.scores.*;
            import dev.cocreate.plugin.settings.*;
            import dev.cocreate.plugin.web.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            import org.pf4j.Extension;
            """;

    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private TestPlugin(String id) {
        manifest.put("Plugin-Id", id);
        manifest.put("Plugin-Version", "1.0.0");
        manifest.put("Plugin-Requires", ">=1.0.0 & <2.0.0");
        manifest.put("Plugin-Provider", "Test");
        manifest.put("Plugin-License", "Apache-2.0");
        manifest.put(
                "Plugin-Permissions",
                "pages.panel = a; ideas.guard = b; events.listen = c; web.serve = d; ideas.read = e; ideas.score = f");
    }

    public static TestPlugin named(String id) {
        return new TestPlugin(id);
    }

    /** With a panel of that title. */
    public static TestPlugin greeting(String id, String title) {
        return named(id).panel("return Optional.of(new Panel(\"%s\", Html.text(idea.title())));".formatted(title));
    }

    public TestPlugin version(String version) {
        return manifest("Plugin-Version", version);
    }

    public TestPlugin manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    public TestPlugin without(String name) {
        manifest.remove(name);
        return this;
    }

    /** A top-level class; the imports are there. */
    public TestPlugin source(String code) {
        sources.add(code);
        return this;
    }

    /** An extension with that method body. */
    public TestPlugin panel(String body) {
        return source("""
                @Extension public class ThePanel implements IdeaPanel {
                    public Optional<Panel> panel(IdeaView idea, Visitor visitor) { %s }
                }
                """.formatted(body));
    }

    /** An extension with that method body. */
    public TestPlugin guard(String body) {
        return source("""
                @Extension public class TheGuard implements IdeaGuard {
                    public Verdict beforeSubmit(IdeaDraft idea, Visitor author) { %s }
                }
                """.formatted(body));
    }

    /** A scorer of that id with one input {@code x} from 0 to 10, and that method body. */
    public TestPlugin scorer(String id, String body) {
        return source("""
                @Extension public class TheScorer implements IdeaScorer {
                    public Formula formula() {
                        return Formula.of("%s", Text.of("Tried"), Text.of("x"), Input.of("x", Text.of("X"), Scale.range(0, 10)));
                    }
                    public Score score(Inputs inputs) { double x = inputs.value("x"); %s }
                }
                """.formatted(id, body));
    }

    public TestPlugin entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public TestPlugin entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] jar() {
        var all = compile();
        all.putAll(entries);
        return zip(all, true);
    }

    /** The same without the manifest file. */
    public byte[] jarWithoutManifest() {
        return zip(compile(), false);
    }

    /** The compiled classes and the index, by entry name, for tests that break something. */
    public Map<String, byte[]> compile() {
        var output = new InMemory();
        if (sources.isEmpty()) {
            return output.files;
        }
        var units = sources.stream().map(Source::new).toList();
        var options = List.of(
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-processor",
                "org.pf4j.processor.ExtensionAnnotationProcessor",
                "-parameters",
                "-nowarn");
        var messages = new StringWriter();
        var task = ToolProvider.getSystemJavaCompiler().getTask(messages, output, null, options, null, units);
        if (!task.call()) {
            throw new IllegalStateException(messages.toString());
        }
        return output.files;
    }

    private byte[] zip(Map<String, byte[]> all, boolean withManifest) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new JarOutputStream(bytes)) {
            if (withManifest) {
                zip.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
                attributes().write(zip);
            }
            for (var entry : all.entrySet()) {
                zip.putNextEntry(new JarEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Manifest attributes() {
        var written = new Manifest();
        written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach(written.getMainAttributes()::putValue);
        return written;
    }

    private static final class Source extends SimpleJavaFileObject {

        private static final Pattern NAME = Pattern.compile("public (?:final )?(?:class|record|enum|interface) (\\w+)");
        private final String code;

        Source(String code) {
            super(URI.create("string:///tried/" + name(code) + ".java"), Kind.SOURCE);
            this.code = IMPORTS + code;
        }

        private static String name(String code) {
            var found = NAME.matcher(code);
            if (!found.find()) {
                throw new IllegalArgumentException("No public class in: " + code);
            }
            return found.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }

    /** Keeps what the compiler and the annotation processor write. */
    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, byte[]> files = new LinkedHashMap<>();

        InMemory() {
            super(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new Written(className.replace('.', '/') + ".class", kind);
        }

        @Override
        public FileObject getFileForOutput(
                Location location, String packageName, String relativeName, FileObject sibling) {
            return new Written(relativeName, JavaFileObject.Kind.OTHER);
        }

        private final class Written extends SimpleJavaFileObject {

            private final String name;

            Written(String name, Kind kind) {
                super(URI.create("mem:///" + name), kind);
                this.name = name;
            }

            /** The processor looks for an index of an earlier build. */
            @Override
            public Reader openReader(boolean ignoreEncodingErrors) throws IOException {
                throw new FileNotFoundException(name);
            }

            @Override
            public InputStream openInputStream() throws IOException {
                throw new FileNotFoundException(name);
            }

            @Override
            public ByteArrayOutputStream openOutputStream() {
                return new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        files.put(name, toByteArray());
                    }
                };
            }
        }
    }
}
