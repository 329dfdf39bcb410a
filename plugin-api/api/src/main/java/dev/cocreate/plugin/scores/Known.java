package dev.cocreate.plugin.scores;

import java.util.Locale;

/**
 * What the portal knows of an idea and can offer for an input. It stands in the form, marked with where it comes from; a person
 * confirms it or types something else.
 *
 * @since 1.0
 */
public enum Known {
    /** How many people want the idea. */
    VOTES,

    /** How many people voted within the last year, or said within it that they still need the idea. */
    FRESH_VOTES,

    /** For how many customer companies those speak who want it. */
    ACCOUNTS,

    /** From 0 to 10: ten times the share of those who call it important or critical, among those who said how much they need it. */
    IMPORTANCE;

    /** The name used in JSON and messages. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
