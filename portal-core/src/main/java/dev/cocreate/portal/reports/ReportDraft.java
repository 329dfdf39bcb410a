package dev.cocreate.portal.reports;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;

/**
 * What somebody typed into a report.
 *
 * @param reason slug of a {@link Concern}
 * @param words what else they say; needed where the reason alone says nothing
 */
public record ReportDraft(String reason, String words) {
    private static final int LONGEST = 1000;

    public static ReportDraft empty() {
        return new ReportDraft("", "");
    }

    public boolean isFor(Concern concern) {
        return concern.slug().equals(reason);
    }

    /** The draft as it was meant, or every field at fault. */
    ReportDraft checked() {
        var fields = new Fields();
        var concern = Concern.of(reason);
        if (concern.isEmpty()) {
            fields.refuse(Concern.fault(reason));
        }
        var said = fields.block("words", words, 0, LONGEST);
        if (concern.filter(Concern.OTHER::equals).isPresent() && said.isEmpty()) {
            fields.refuse(FieldError.of("words", "missing"));
        }
        fields.done();
        return new ReportDraft(reason, said);
    }

    Concern concern() {
        return Concern.of(reason).orElseThrow();
    }
}
