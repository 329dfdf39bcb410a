package dev.cocreate.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An HTTP answer that arrives bit by bit: where its header ends, and whether its body is all there. */
final class Answer {
    private static final byte[] LENGTH = bytes("\ncontent-length:");
    private static final byte[] CHUNKED = bytes("\ntransfer-encoding: chunked");

    private byte[] content = new byte[64 * 1024];
    private int filled;
    private int bodyStart;
    private int end;
    private int nextChunk;

    byte[] space() {
        if (filled == content.length) {
            content = Arrays.copyOf(content, content.length * 2);
        }
        return content;
    }

    int filled() {
        return filled;
    }

    /** So many bytes were read behind those that were there. Answers whether the answer is complete. */
    boolean grewBy(int bytes) {
        filled += bytes;
        if (bodyStart == 0 && !findBody()) {
            return false;
        }
        return end > 0 ? filled >= end : passChunks();
    }

    boolean isFine() {
        return content[9] == '2' || content[9] == '3';
    }

    void clear() {
        filled = 0;
        bodyStart = 0;
        end = 0;
        nextChunk = 0;
    }

    private boolean findBody() {
        for (var i = 3; i < filled; i++) {
            if (content[i] == '\n' && content[i - 2] == '\n') {
                bodyStart = i + 1;
                findEnd();
                return true;
            }
        }
        return false;
    }

    private void findEnd() {
        var length = find(LENGTH);
        if (length > 0) {
            end = bodyStart + number(length, 10);
        } else if (find(CHUNKED) > 0) {
            nextChunk = bodyStart;
        } else {
            end = bodyStart;
        }
    }

    private boolean passChunks() {
        while (nextChunk < filled) {
            var line = nextChunk;
            while (line < filled && content[line] != '\n') {
                line++;
            }
            if (line == filled) {
                return false;
            }
            var size = number(nextChunk, 16);
            nextChunk = line + 1 + size + 2;
            if (size == 0) {
                end = nextChunk;
                return filled >= end;
            }
        }
        return false;
    }

    /** Behind those words in the header, whatever the case of its letters; 0 when they are not there. */
    private int find(byte[] words) {
        for (var i = 0; i < bodyStart - words.length; i++) {
            var j = 0;
            while (j < words.length && lower(content[i + j]) == words[j]) {
                j++;
            }
            if (j == words.length) {
                return i + j;
            }
        }
        return 0;
    }

    private int number(int from, int base) {
        var number = 0;
        for (var i = from; ; i++) {
            var digit = Character.digit(content[i], base);
            if (digit >= 0) {
                number = number * base + digit;
            } else if (content[i] != ' ') {
                return number;
            }
        }
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
