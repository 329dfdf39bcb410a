package dev.cocreate.portal.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as CSV by RFC 4180, safe to be opened by a spreadsheet. */
final class CsvRows implements RowWriter {
    private final CsvWriter csv;

    CsvRows(Writer out, List<String> columns) {
        // A buffer of its own would keep rows back from whoever flushes what is behind it.
        csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(columns);
    }

    @Override
    public void write(List<@Nullable Object> row) {
        csv.writeRecord(row.stream().map(CsvRows::text).toList());
    }

    @Override
    public void end() {
        // Nothing follows the last row: a reader of CSV would take it for another one.
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof List<?> texts) {
            return Formulas.safe(texts.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return cell instanceof String text ? Formulas.safe(text) : cell.toString();
    }
}
