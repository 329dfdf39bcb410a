package dev.cocreate.portal.platform.problems;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 403: a form of the portal's own that was made for another session, or before there was one. Nothing was done, and nothing that was
 * typed is lost.
 */
public final class StaleFormProblem extends ForbiddenProblem {
    private final transient Map<String, String> fields;

    public StaleFormProblem(Map<String, String> fields) {
        super("form-expired", "This form is out of date. Please reload the page and try again.");
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** What was in it, by the names of its fields. */
    public Map<String, String> fields() {
        return fields;
    }
}
