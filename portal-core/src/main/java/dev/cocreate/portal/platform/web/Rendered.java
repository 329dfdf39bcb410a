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
    private final int level;
    private final String etag;
    private volatile byte @Nullable [] gzipped;

    /** To be sent to many: compressed well. */
    public Rendered(byte[] plain) {
        this(plain, Deflater.DEFAULT_COMPRESSION, "W/\"" + hash(plain) + "\"");
    }

    private Rendered(byte[] plain, int level, String etag) {
        this.plain = plain;
        this.level = level;
        this.etag = etag;
    }

    /** The same, to be sent once: compressing well would cost more than making the page. */
    public Rendered once() {
        return new Rendered(plain, Deflater.BEST_SPEED, etag);
    }

    public byte[] plain() {
        return plain;
    }

    public byte[] gzipped() {
        var bytes = gzipped;
        if (bytes == null) {
            bytes = compress(plain, level);
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
