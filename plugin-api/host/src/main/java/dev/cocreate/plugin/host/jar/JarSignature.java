package dev.cocreate.plugin.host.jar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Finds who signed a JAR. It counts as signed when one certificate vouches for every entry. */
final class JarSignature {

    private JarSignature() {}

    static Optional<Signer> of(Path file) throws IOException {
        Set<X509Certificate> common = new LinkedHashSet<>();
        boolean first = true;
        try (var jar = new JarFile(file.toFile(), true)) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.isDirectory() || isSignatureItself(entry.getName())) {
                    continue;
                }
                var signers = signersOf(jar, entry);
                if (first) {
                    common.addAll(signers);
                    first = false;
                } else {
                    common.retainAll(signers);
                }
            }
        } catch (SecurityException changed) {
            throw new PluginProblem(
                    "signature-broken", "The JAR was changed after it was signed: " + changed.getMessage(), changed);
        }
        return common.stream().findFirst().map(JarSignature::signer);
    }

    private static Set<X509Certificate> signersOf(JarFile jar, JarEntry entry) throws IOException {
        try (var content = jar.getInputStream(entry)) {
            content.transferTo(OutputStream.nullOutputStream()); // the signers are known after the last byte
        }
        var found = new LinkedHashSet<X509Certificate>();
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers != null) {
            Arrays.stream(signers)
                    .map(signer -> signer.getSignerCertPath().getCertificates().get(0))
                    .forEach(certificate -> found.add((X509Certificate) certificate));
        }
        return found;
    }

    private static boolean isSignatureItself(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return upper.equals(JarFile.MANIFEST_NAME) || upper.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    private static Signer signer(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Signer(
                    certificate.getSubjectX500Principal().getName(),
                    HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
