package dev.cocreate.portal.exports;

import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small table as CSV, as safe as an export; what may be long is an {@link ExportedList}. */
public final class Csv {
    private Csv() {}

    public static String of(List<String> columns, List<List<@Nullable Object>> rows) {
        var out = new StringWriter();
        var csv = new CsvRows(out, columns);
        rows.forEach(csv::write);
        return out.toString();
    }
}
