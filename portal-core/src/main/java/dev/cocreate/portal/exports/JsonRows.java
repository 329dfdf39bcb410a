package dev.cocreate.portal.exports;

import dev.cocreate.portal.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as one JSON object: {@code items}, and after the last of them {@code count} and {@code complete}. */
final class JsonRows implements RowWriter {
    private final Writer out;
    private final List<String> columns;
    private long count;

    JsonRows(Writer out, List<String> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        out.write("{\"items\":[");
    }

    @Override
    public void write(List<@Nullable Object> row) throws IOException {
        out.write(count == 0 ? "\n" : ",\n");
        out.write(object(row).toString());
        count++;
    }

    @Override
    public void end() throws IOException {
        out.write("\n],\"count\":" + count + ",\"complete\":true}\n");
    }

    private JsonObject object(List<@Nullable Object> row) {
        var object = Json.createObjectBuilder();
        for (var i = 0; i < columns.size(); i++) {
            var name = columns.get(i);
            var cell = row.get(i);
            if (cell == null) {
                object.addNull(name);
            } else if (cell instanceof Long number) {
                object.add(name, number);
            } else if (cell instanceof Integer number) {
                object.add(name, number);
            } else if (cell instanceof BigDecimal number) {
                object.add(name, number);
            } else if (cell instanceof Boolean truth) {
                object.add(name, truth);
            } else if (cell instanceof JsonValue value) {
                object.add(name, value);
            } else if (cell instanceof List<?> texts) {
                object.add(name, Json.createArrayBuilder(texts));
            } else {
                object.add(name, cell.toString());
            }
        }
        return object.build();
    }
}
