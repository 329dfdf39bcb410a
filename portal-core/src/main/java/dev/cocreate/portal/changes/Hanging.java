package dev.cocreate.portal.changes;

import dev.cocreate.portal.needs.NeedDraft;
import dev.cocreate.portal.needs.NeedId;
import dev.cocreate.portal.needs.Needs;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.util.Optional;

/**
 * On which need ideas hang after a change.
 *
 * @param changes whether anything is said of it
 * @param need the one; empty for none, or for one that is yet to be stated
 * @param stated the one that is stated with the change
 */
record Hanging(boolean changes, Optional<NeedId> need, Optional<NeedDraft> stated) {
    static Hanging of(ChangeDraft draft, Needs needs, Fields fields) {
        var none = draft.need().equals(ChangeDraft.NONE);
        if (!draft.newNeed().isBlank()) {
            if (!draft.need().isBlank()) {
                fields.refuse(FieldError.of("newNeed", "one-need"));
            }
            var statement = fields.line("newNeed", draft.newNeed(), 1, NeedDraft.LONGEST_STATEMENT);
            return new Hanging(true, Optional.empty(), Optional.of(NeedDraft.of(statement)));
        }
        var need = none
                ? Optional.<NeedId>empty()
                : NeedId.typed(draft.need()).filter(id -> needs.find(id).isPresent());
        if (need.isEmpty() && !none && !draft.need().isBlank()) {
            fields.refuse(FieldError.of("need", "unknown"));
        }
        return new Hanging(none || need.isPresent(), need, Optional.empty());
    }
}
