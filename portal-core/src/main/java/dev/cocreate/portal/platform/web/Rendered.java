package dev.cocreate.portal.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bytes ready to be sent, plain or compressed, with the tag of their content. Compressed when first asked for. */
public final class Rendered {
    private final byte[] plain;
    private final String etag;
    private volatile byte @Nullable [] gzipped;

    public Rendered(byte[] plain) {
        this.plain = plain;
        this.etag = "W/\"" + hash(plain) + "\"";
    }

    public byte[] plain() {
        return plain;
    }

    public byte[] gzipped() {
        var bytes = gzipped;
        if (bytes == null) {
            bytes = compress(plain, Deflater.DEFAULT_COMPRESSION);
            gzipped = bytes;
        }
        return bytes;
    }

    public String etag() {
        return etag;
    }

    static byte[] compress(byte[] plain, int level) {
        var out = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(level);
            }
        }) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Twelve characters that change when the content does. */
    static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
