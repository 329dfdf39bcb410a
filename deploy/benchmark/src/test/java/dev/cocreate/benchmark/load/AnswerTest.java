package dev.cocreate.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\ncontent-length:0\r\nX: y\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nX: y\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1a\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n",
            })
    void anAnswerIsCompleteWithItsLastByteHoweverItArrives(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (var piece : new int[] {1, 2, 7, bytes.length}) {
            assertThat(completions(bytes, piece)).containsExactly(bytes.length);
        }
    }

    private static List<Integer> completions(byte[] bytes, int piece) {
        var answer = new Answer();
        var completions = new ArrayList<Integer>();
        for (var from = 0; from < bytes.length; from += piece) {
            var size = Math.min(piece, bytes.length - from);
            System.arraycopy(bytes, from, answer.space(), answer.filled(), size);
            if (answer.grewBy(size)) {
                completions.add(from + size);
                assertThat(answer.isFine()).isTrue();
            }
        }
        return completions;
    }
}
