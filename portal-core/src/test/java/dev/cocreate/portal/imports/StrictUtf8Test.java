package dev.cocreate.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StrictUtf8Test {
    @Test
    void aMarkAtTheBeginningIsNoText() throws IOException {
        assertThat(read("\uFEFFkey,name\n1,Zoë".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("key,name\n1,Zoë");
        assertThat(read("\uFEFF".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void aLongTextIsReadWhole() throws IOException {
        var text = "價格,€\uD83D\uDE00ü\n".repeat(5_000).stripTrailing();

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void anotherEncodingIsFoundInItsLine() {
        var text = "key,name\n" + "1,Fine\n".repeat(3_000) + "2,Zoë\n3,Late\n";

        assertThatThrownBy(() -> read(text.getBytes(Charset.forName("windows-1252"))))
                .isInstanceOfSatisfying(
                        StrictUtf8.OtherEncoding.class,
                        found -> assertThat(found.line()).isEqualTo(3_002));
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_16)))
                .isInstanceOfSatisfying(
                        StrictUtf8.OtherEncoding.class,
                        found -> assertThat(found.line()).isEqualTo(1));
        assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xC3}))
                .as("cut in the middle of a letter")
                .isInstanceOf(StrictUtf8.OtherEncoding.class);
    }

    private static String read(byte[] bytes) throws IOException {
        try (var in = new BufferedReader(new StrictUtf8(new ByteArrayInputStream(bytes)))) {
            return in.lines().collect(Collectors.joining("\n"));
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof StrictUtf8.OtherEncoding other) {
                throw other;
            }
            throw failure;
        }
    }
}
