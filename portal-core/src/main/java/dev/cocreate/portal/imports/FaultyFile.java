package dev.cocreate.portal.imports;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.List;

/** A file that cannot be taken, with the first of its faults. */
class FaultyFile extends InvalidProblem {
    private static final long serialVersionUID = 1;

    private final transient List<RowFault> faults;

    FaultyFile(List<RowFault> faults) {
        super(faults.stream().map(FaultyFile::error).toList());
        this.faults = List.copyOf(faults);
    }

    private static FieldError error(RowFault fault) {
        return new FieldError(
                "line " + fault.line(), fault.error().key(), fault.error().facts());
    }

    List<RowFault> faults() {
        return faults;
    }
}
