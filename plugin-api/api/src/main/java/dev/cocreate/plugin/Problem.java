package dev.cocreate.plugin;

import java.util.Optional;

/**
 * Why the portal did not do what a plugin asked a service for: the rules are the same as for a person. Nothing was changed.
 *
 * @since 1.0
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;
    private final String field;

    /**
     * @param slug what is wrong, in a word that stays the same
     * @param field what it is about, such as {@code title}; empty when it is about nothing in particular
     * @param message what is wrong and what would be right, in English
     */
    public Problem(String slug, String field, String message) {
        super(message);
        this.slug = slug;
        this.field = field;
    }

    /** What is wrong, in a word that stays the same, such as {@code not-found}, {@code required} or {@code conflict}. */
    public String slug() {
        return slug;
    }

    /** What it is about, where it is about something in particular. */
    public Optional<String> field() {
        return Optional.of(field).filter(name -> !name.isEmpty());
    }
}
