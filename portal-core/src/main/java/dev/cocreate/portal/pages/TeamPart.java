package dev.cocreate.portal.pages;

import dev.cocreate.portal.bursts.Burst;
import dev.cocreate.portal.changes.TriageForm;
import dev.cocreate.portal.needs.NeedView;
import dev.cocreate.portal.notes.Note;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.scores.ScoreSheet;
import java.util.List;
import java.util.Optional;

/** What an idea's page holds for the team. {@code bursts} are those of its votes that look made up. */
public record TeamPart(
        TriageForm triage, Optional<NeedView> need, List<Burst> bursts, List<Said> notes, ScoreSheet scores) {
    /** A note, and what it says as it is shown. */
    public record Said(Note note, Html text) {}
}
