package dev.cocreate.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {

    @Test
    void saysTimeLevelLoggerAndMessage() {
        assertThat(new LogLine(false).format(event("Ada voted")))
                .startsWith("20")
                .endsWith(" INFO  dev.cocreate.portal.votes  Ada voted\n");
    }

    @Test
    void nobodyForgesALine() {
        assertThat(new LogLine(false).format(event("title\n2030-01-01 ERROR forged\r\u001b[31m\u2028")))
                .endsWith("title\\n2030-01-01 ERROR forged\\u000d\\u001b[31m\\u2028\n")
                .containsOnlyOnce("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "\"quoted\" \\ back",
                "line\nline\ttab",
                "\u0000\u001f\u007f",
                "äöü 想法 فكرة 🗳",
                "\ud800 alone",
                "{0} {x"
            })
    void asJsonItIsOneValidObjectALine(String message) {
        var line = new LogLine(true).format(event(message));

        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        var object = Json.createReader(new StringReader(line)).readObject();
        assertThat(object.getString("message")).isEqualTo(message);
        assertThat(object.getString("level")).isEqualTo("INFO");
        assertThat(Instant.parse(object.getString("time"))).isNotNull();
    }

    @Test
    void asJsonTheReasonOfAnErrorIsAField() {
        var event = event("failed");
        event.setThrown(new IllegalStateException("why\nnot"));

        var line = new LogLine(true).format(event);

        assertThat(line).containsOnlyOnce("\n");
        assertThat(Json.createReader(new StringReader(line)).readObject().getString("error"))
                .startsWith("java.lang.IllegalStateException: why\nnot\n\tat ");
    }

    private static LogRecord event(String message) {
        var event = new LogRecord(Level.INFO, message);
        event.setLoggerName("dev.cocreate.portal.votes");
        return event;
    }
}
