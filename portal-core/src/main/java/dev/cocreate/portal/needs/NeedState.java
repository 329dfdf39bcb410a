package dev.cocreate.portal.needs;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether people still have the need. */
public enum NeedState {
    OPEN,
    MET;

    public static Optional<NeedState> find(String slug) {
        return Stream.of(values()).filter(state -> state.slug().equals(slug)).findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
