package dev.cocreate.plugin.host.settings;

import java.util.List;
import java.util.Optional;

/**
 * One field of the form.
 *
 * @param name the component of the record, and the key of the value
 * @param initially what holds until somebody sets another
 * @param choices the values to choose from, for {@link Kind#CHOICE}
 * @param lines how much room a text needs
 */
public record SettingsField(
        String name,
        String label,
        String help,
        Kind kind,
        String initially,
        boolean required,
        Optional<Long> min,
        Optional<Long> max,
        Optional<String> pattern,
        List<String> choices,
        int lines) {

    /** What is typed into it. */
    public enum Kind {
        TEXT,
        SECRET,
        WHOLE_NUMBER,
        NUMBER,
        SWITCH,
        CHOICE
    }

    public boolean isSecret() {
        return kind == Kind.SECRET;
    }

    /** For a text the shortest and longest length, for a number the smallest and largest. */
    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.SECRET;
    }
}
