package dev.cocreate.portal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠SUM"})
    void aTextThatASpreadsheetWouldComputeIsMadeHarmless(String text) {
        assertThat(Formulas.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "Export invoices", "'quoted'", "发票"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(Formulas.safe(text)).isEqualTo(text);
    }

    @Test
    void aNumberIsNoText() {
        var out = new StringWriter();
        var csv = new CsvRows(out, List.of("a", "b", "c"));
        csv.write(Rows.cells(-1, null, List.of("=x", "y")));
        assertThat(out).hasToString("a,b,c\r\n-1,,\"'=x, y\"\r\n");
    }

    @Test
    void jsonSaysWhenItIsComplete() throws IOException {
        var out = new StringWriter();
        var json = new JsonRows(out, List.of("a"));
        json.write(Rows.cells("=1"));
        assertThat(out.toString()).doesNotContain("complete");
        json.end();
        assertThat(out.toString()).contains("{\"a\":\"=1\"}").endsWith("\"count\":1,\"complete\":true}\n");
    }

    @Test
    void rowsAreReadByKeyUntilNoneFollow() {
        var rows = Rows.<Integer, Integer>byKey(
                1200,
                (last, many) -> IntStream.rangeClosed(last.orElse(0) + 1, 1200)
                        .limit(many)
                        .boxed()
                        .toList(),
                number -> number,
                number -> Rows.cells(number));
        var read = 0;
        for (var chunk = rows.next(); !chunk.isEmpty(); chunk = rows.next()) {
            assertThat(chunk).hasSizeLessThanOrEqualTo(Rows.CHUNK);
            read += chunk.size();
        }
        assertThat(read).isEqualTo(1200);
    }
}
