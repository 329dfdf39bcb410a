package dev.cocreate.portal.needs;

import dev.cocreate.portal.platform.problems.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * The form of a need.
 *
 * @param need the one that is changed; empty for a new one
 * @param action where it is sent
 * @param back where whoever thinks better of it goes
 * @param seen the version that was there when the form was shown
 */
public record NeedForm(
        Optional<NeedView> need, String action, String back, NeedDraft draft, int seen, List<FieldError> errors) {
    static NeedForm empty() {
        return new NeedForm(Optional.empty(), "/needs", "/needs", NeedDraft.of(""), 0, List.of());
    }

    static NeedForm of(NeedView need) {
        return new NeedForm(
                Optional.of(need), need.path() + "/edit", need.path(), need.draft(), need.version(), List.of());
    }

    NeedForm typed(NeedDraft typed, List<FieldError> faults) {
        return new NeedForm(need, action, back, typed, seen, faults);
    }

    public boolean isIn(Horizon horizon) {
        return horizon.slug().equals(draft.horizon());
    }

    public boolean isStill(NeedState state) {
        return state.slug().equals(draft.state());
    }
}
