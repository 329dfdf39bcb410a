package dev.cocreate.plugin.scores;

/**
 * What a scorer makes of its inputs.
 *
 * @param value a finite number
 * @since 1.0
 */
public record Score(double value) {}
