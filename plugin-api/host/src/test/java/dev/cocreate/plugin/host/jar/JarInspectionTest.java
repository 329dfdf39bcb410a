package dev.cocreate.plugin.host.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.host.TestPlugin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JarInspectionTest {

    private final JarInspection inspection = new JarInspection(JarLimits.USUAL);
    private final TestPlugin hello = TestPlugin.greeting("hello", "Hello");

    private void refused(byte[] jar, String slug, String... words) {
        assertThatThrownBy(() -> inspection.inspect(jar, Trust.UNSIGNED_ALLOWED))
                .isInstanceOfSatisfying(
                        PluginProblem.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug))
                .message()
                .satisfies(message ->
                        assertThat(words).allSatisfy(word -> assertThat(message).contains(word)));
    }

    @Test
    void aGoodJarDescribesItself() {
        var jar = hello.manifest("Plugin-Permissions", "pages.panel = Greets; ideas.read = Compares")
                .jar();

        assertThat(inspection.inspect(jar, Trust.UNSIGNED_ALLOWED).descriptor()).satisfies(plugin -> {
            assertThat(plugin.id()).isEqualTo("hello");
            assertThat(plugin.version()).isEqualTo("1.0.0");
            assertThat(plugin.permissions())
                    .containsExactly(
                            new PermissionRequest(Permission.PAGES_PANEL, "Greets"),
                            new PermissionRequest(Permission.IDEAS_READ, "Compares"));
            assertThat(plugin.signer()).isEmpty();
            assertThat(plugin.size()).isEqualTo(jar.length);
            assertThat(plugin.fileName())
                    .startsWith("hello-1.0.0-" + plugin.sha256().substring(0, 8));
        });
    }

    @Test
    void anUnsignedJarNeedsToBeAllowed() {
        assertThatThrownBy(() -> inspection.inspect(hello.jar(), Trust.SIGNED))
                .isInstanceOfSatisfying(
                        PluginProblem.class,
                        problem -> assertThat(problem.slug()).isEqualTo("unsigned"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no jar at all", "PK"})
    void whatIsNoJarIsRefused(String content) {
        refused(content.getBytes(StandardCharsets.UTF_8), "not-a-jar");
    }

    @Test
    void halfAJarIsRefused() {
        var jar = hello.jar();
        refused(java.util.Arrays.copyOf(jar, jar.length / 2), "not-a-jar");
    }

    @Test
    void aJarWithoutManifestIsRefused() {
        refused(hello.jarWithoutManifest(), "no-manifest", "cocreate-plugin-parent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plugin-Id", "Plugin-Version", "Plugin-Requires", "Plugin-Provider", "Plugin-License"})
    void aMissingManifestEntryIsNamed(String entry) {
        refused(hello.without(entry).jar(), "bad-manifest", entry);
    }

    @ParameterizedTest
    @CsvSource({
        "Plugin-Id, Hello World",
        "Plugin-Id, ../../etc",
        "Plugin-Version, latest",
        "Plugin-Requires, whatever",
        "Plugin-Permissions, pages.panel",
        "Plugin-Class, tried.Hello",
        "Plugin-Dependencies, other",
        "Class-Path, file:///etc/",
    })
    void aBadManifestEntryIsNamed(String entry, String value) {
        refused(hello.manifest(entry, value).jar(), "bad-manifest", entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {">=2.0.0", "^0.9.0", "<1.0.0"})
    void anotherApiVersionIsRefused(String requires) {
        refused(hello.manifest("Plugin-Requires", requires).jar(), "wrong-api-version", requires, "1.0.0");
    }

    @Test
    void anUnknownPermissionIsRefusedWithTheKnownOnes() {
        refused(
                hello.manifest("Plugin-Permissions", "root = please").jar(),
                "unknown-permission",
                "root",
                "ideas.guard");
    }

    @Test
    void aJarInWhichNothingIsFoundIsRefusedWithAHint() {
        refused(TestPlugin.named("empty").entry("readme.txt", "hi").jar(), "no-extension", "@Extension");
        refused(hello.entry("META-INF/extensions.idx", "# nothing\n").jar(), "no-extension", "annotation processor");
    }

    @Test
    void anIndexThatNamesAMissingClassIsRefused() {
        refused(hello.entry("META-INF/extensions.idx", "tried.Gone\n").jar(), "class-missing", "tried.Gone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev/cocreate/plugin/ideas/IdeaGuard.class",
                "org/pf4j/Extension.class",
                "jakarta/ws/rs/Path.class",
                "META-INF/versions/17/org/slf4j/Logger.class"
            })
    void aJarThatBringsTheApiIsRefused(String entry) {
        refused(hello.entry(entry, "x").jar(), "bundles-the-api", "provided");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "a/../../evil.txt",
                "/etc/passwd",
                "a\\..\\evil.txt",
                "C:evil",
                "META-INF/INDEX.LIST"
            })
    void anEntryThatLeavesTheJarIsRefused(String name) {
        refused(hello.entry(name, "x").jar(), "bad-entry-name", name);
    }

    @Test
    void aDuplicateEntryIsRefused() throws IOException {
        var twice = zip(Map.of("a-file.txt", "1", "b-file.txt", "2"));
        var same = new String(twice, StandardCharsets.ISO_8859_1)
                .replace("b-file.txt", "a-file.txt")
                .getBytes(StandardCharsets.ISO_8859_1);

        refused(same, "duplicate-entry", "a-file.txt");
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aZipBombIsRefused() {
        refused(hello.entry("zeros", new byte[40 << 20]).jar(), "unpacks-too-large", "zip bomb");
    }

    @Test
    void aManifestThatIsABombIsRefusedBeforeItIsRead() throws IOException {
        refused(zip(Map.of("META-INF/MANIFEST.MF", "x".repeat(40 << 20))), "unpacks-too-large");
    }

    @Test
    void tooManyEntriesAreRefused() {
        for (int i = 0; i < 50; i++) {
            hello.entry("e" + i, "x");
        }
        var strict = new JarInspection(new JarLimits(1 << 20, 1 << 20, 40, 100));

        assertThatThrownBy(() -> strict.inspect(hello.jar(), Trust.UNSIGNED_ALLOWED))
                .isInstanceOfSatisfying(
                        PluginProblem.class,
                        problem -> assertThat(problem.slug()).isEqualTo("too-many-entries"));
    }

    @Test
    void aJarThatIsTooLargeIsRefusedUnopened() {
        refused(new byte[(50 << 20) + 1], "jar-too-large", "50 MB");
    }

    @Test
    void aClassForANewerJavaIsRefused() {
        var classes = hello.compile();
        var newer = Objects.requireNonNull(classes.get("tried/ThePanel.class")).clone();
        newer[7] = (byte) (44 + Runtime.version().feature() + 1);

        refused(hello.entry("tried/ThePanel.class", newer).jar(), "too-new-java", "maven.compiler.release");
        inspection.inspect(
                TestPlugin.greeting("hello", "x")
                        .entry("META-INF/versions/99/tried/ThePanel.class", newer)
                        .jar(),
                Trust.UNSIGNED_ALLOWED);
    }

    @Test
    void aFileThatOnlyClaimsToBeAClassIsRefused() {
        refused(hello.entry("tried/Bad.class", "text").jar(), "bad-class", "tried/Bad.class");
    }
}
