package dev.cocreate.portal.scores;

import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Scale;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Words;
import java.util.List;

/**
 * A way to score ideas.
 *
 * @param plugin id of the plugin that it is of
 * @param version the plugin's, which runs or ran last
 * @param generation of the plugin; a score of an older one is old
 * @param available whether it can be asked now
 */
public record Scorer(String plugin, String version, long generation, Formula formula, boolean available) {
    public String id() {
        return formula.id();
    }

    public String name(Language language) {
        return formula.name().to(language.locale());
    }

    /** How it reckons. */
    public String words(Language language) {
        return formula.words().to(language.locale());
    }

    public List<Input> inputs() {
        return formula.inputs();
    }

    /** A number that was given for an input, with its unit. */
    public String said(Input input, double value, Words words) {
        var language = words.language().locale();
        if (input.scale() instanceof Scale.Share) {
            return words.percent(value);
        }
        if (input.scale() instanceof Scale.Steps steps) {
            var label = steps.steps().stream()
                    .filter(step -> step.value() == value)
                    .map(step -> step.label().to(language))
                    .findFirst()
                    .orElse("");
            return label.isEmpty() ? number(value, words) : label + " (" + number(value, words) + ")";
        }
        var unit = input.scale() instanceof Scale.Range range ? range.unit().to(language) : "";
        return unit.isEmpty() ? number(value, words) : number(value, words) + " " + unit;
    }

    /** A score, as exactly as it is worth. */
    public String said(double score, Words words) {
        var size = Math.abs(score);
        var digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 || size == 0 ? 2 : 4;
        return digits == 0 ? words.number(Math.round(score)) : words.number(score, digits);
    }

    /** With as few digits as say it. */
    private static String number(double value, Words words) {
        if (value == Math.rint(value)) {
            return words.number((long) value);
        }
        return words.number(value, Math.abs(value * 10 - Math.rint(value * 10)) < 1e-6 ? 1 : 2);
    }

    /** Whether a score that was reckoned with a generation of the plugin still says what this scorer would say. */
    boolean isUpToDate(long generation) {
        return available && generation >= this.generation;
    }

    /** A number that is the greater the better an idea is. */
    double merit(double value) {
        return formula.higherIsBetter() ? value : -value;
    }
}
