package dev.cocreate.portal.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** How an export is written. */
enum Form {
    CSV("text/csv;charset=UTF-8") {
        @Override
        RowWriter writer(Writer out, List<String> columns) {
            return new CsvRows(out, columns);
        }
    },
    JSON("application/json") {
        @Override
        RowWriter writer(Writer out, List<String> columns) throws IOException {
            return new JsonRows(out, columns);
        }
    };

    private final String type;

    Form(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    abstract RowWriter writer(Writer out, List<String> columns) throws IOException;
}
