package dev.cocreate.plugin.host.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.plugin.host.TestPlugin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarSignatureTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static KeyStore keys;

    private final JarInspection inspection = new JarInspection(JarLimits.USUAL);

    @BeforeAll
    static void adaHasAKey() throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "ada",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Ada",
                        "-validity",
                        "1000",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-keystore",
                        file.toString()))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "secret".toCharArray());
        }
    }

    private static byte[] signed(byte[] jar) throws Exception {
        var unsigned = Files.write(folder.resolve("unsigned.jar"), jar);
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(keys.getCertificate("ada")));
        var signer = new JarSigner.Builder((PrivateKey) keys.getKey("ada", "secret".toCharArray()), path).build();
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipFile(unsigned.toFile())) {
            signer.sign(zip, out);
        }
        return out.toByteArray();
    }

    /** The same JAR with one more or another entry. */
    private static byte[] with(byte[] jar, String name, String content) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(jar));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(name));
            to.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void aSignedJarNamesItsSigner() throws Exception {
        var jar = signed(TestPlugin.greeting("hello", "Hello").jar());

        assertThat(inspection.inspect(jar, Trust.SIGNED).descriptor().signer()).hasValueSatisfying(signer -> {
            assertThat(signer.name()).isEqualTo("CN=Ada");
            assertThat(signer.fingerprint()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void aJarWithAnEntryBesideTheSignedOnesIsUnsigned() throws Exception {
        var jar = with(signed(TestPlugin.greeting("hello", "Hello").jar()), "extra.txt", "x");

        assertThatThrownBy(() -> inspection.inspect(jar, Trust.SIGNED))
                .isInstanceOfSatisfying(
                        PluginProblem.class,
                        problem -> assertThat(problem.slug()).isEqualTo("unsigned"));
        assertThat(inspection.inspect(jar, Trust.UNSIGNED_ALLOWED).descriptor().signer())
                .isEmpty();
    }

    @Test
    void aJarChangedAfterSigningIsRefusedEvenWhereUnsignedOnesAreAllowed() throws Exception {
        var jar = with(
                signed(TestPlugin.greeting("hello", "Hello")
                        .entry("text.txt", "before")
                        .jar()),
                "text.txt",
                "after");

        assertThatThrownBy(() -> inspection.inspect(jar, Trust.UNSIGNED_ALLOWED))
                .isInstanceOfSatisfying(
                        PluginProblem.class,
                        problem -> assertThat(problem.slug()).isEqualTo("signature-broken"));
    }
}
