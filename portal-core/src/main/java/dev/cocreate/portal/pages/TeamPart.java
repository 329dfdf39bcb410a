package dev.cocreate.portal.pages;

import dev.cocreate.portal.bursts.Burst;
import dev.cocreate.portal.changes.TriageForm;
import dev.cocreate.portal.notes.Note;
import dev.cocreate.portal.platform.text.Html;
import java.util.List;

/** What an idea's page holds for the team: where it belongs, who looks after it, which of its votes look made up, and what was noted. */
public record TeamPart(TriageForm triage, List<Burst> bursts, List<Said> notes) {
    /** A note, and what it says as it is shown. */
    public record Said(Note note, Html text) {}
}
