package dev.cocreate.portal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8, with a mark at its beginning or without, and knows in which line something else stands. */
final class StrictUtf8 extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).limit(0);
    private boolean begun;
    private boolean atEnd;
    private long line = 1;

    StrictUtf8(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        var read = decode(CharBuffer.wrap(chars, offset, length));
        if (!begun && read > 0) {
            begun = true;
            if (chars[offset] == '\uFEFF') {
                System.arraycopy(chars, offset + 1, chars, offset, read - 1);
                return read == 1 ? read(chars, offset, length) : counted(chars, offset, read - 1);
            }
        }
        return counted(chars, offset, read);
    }

    private int decode(CharBuffer out) throws IOException {
        var from = out.position();
        while (true) {
            var result = decoder.decode(bytes, out, atEnd);
            if (out.position() > from) {
                return out.position() - from;
            }
            if (result.isError()) {
                throw new OtherEncoding(line);
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    private int counted(char[] chars, int offset, int read) {
        for (var i = offset; i < offset + read; i++) {
            if (chars[i] == '\n') {
                line++;
            }
        }
        return read;
    }

    private void fill() throws IOException {
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A line holds bytes that are not UTF-8. */
    static final class OtherEncoding extends IOException {
        private static final long serialVersionUID = 1;

        private final long line;

        private OtherEncoding(long line) {
            super("not UTF-8 in line " + line);
            this.line = line;
        }

        long line() {
            return line;
        }
    }
}
