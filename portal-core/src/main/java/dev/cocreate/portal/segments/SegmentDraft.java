package dev.cocreate.portal.segments;

import dev.cocreate.portal.platform.problems.Fields;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a segment is about to be.
 *
 * @param name 1 to 60 characters, one line
 */
public record SegmentDraft(String name, Condition condition) {
    private static final int LONGEST = 60;

    SegmentDraft checked() {
        var fields = new Fields();
        var called = fields.line("name", name, 1, LONGEST);
        fields.done();
        return new SegmentDraft(called, condition);
    }

    /** Its name in addresses; empty when nothing of it can stand there, as in Chinese. */
    String slug() {
        return Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
