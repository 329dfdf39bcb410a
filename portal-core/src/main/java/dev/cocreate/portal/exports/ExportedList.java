package dev.cocreate.portal.exports;

import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import java.util.List;

/** A list that can be taken along in full. Implementations are beans; each is found by its name at {@code /export/{name}.csv}. */
public interface ExportedList {
    /** In its address and in the file's name. */
    String name();

    /** The least role that may have it. */
    Role reader();

    /** The names of its columns, in order. Once released they stay, and more come at the end. */
    List<String> columns();

    /** Begins to read; 422 for a question that it does not understand. */
    Rows rows(Asked asked, Visitor reader);
}
