package dev.cocreate.portal.exports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows in a form, one after the other. */
interface RowWriter {
    void write(List<@Nullable Object> row) throws IOException;

    /** All rows are written. */
    void end() throws IOException;
}
