package dev.cocreate.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a title is about: its telling words, to be compared with those of other titles. */
public final class Gist {
    /** So much of the shorter title must be in the longer one. */
    private static final double ENOUGH = 0.6;

    /** Of characters without a space a good part are pairs across the border of two words. */
    private static final double ENOUGH_OF_PAIRS = 0.45;

    /** A pair that is not there, for each of its characters that is. */
    private static final double HALF_A_PAIR = 0.25;

    /** So few pairs may be a single word. */
    private static final int FEW_PAIRS = 3;

    private static final int MOST_WORDS = 12;

    private final List<GistWord> words;

    Gist(List<GistWord> words) {
        this.words = words.stream().distinct().limit(MOST_WORDS).toList();
    }

    /** Words that may be slips of the pen. */
    public Set<String> misspellable() {
        return words.stream()
                .filter(GistWord::mayBeMisspelt)
                .map(GistWord::surface)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same where a word also counts as the known ones that it may be a slip of. */
    public Gist meaning(Map<String, ? extends Collection<String>> known) {
        return new Gist(words.stream()
                .map(word -> word.meaning(
                        known.containsKey(word.surface()) ? Set.copyOf(known.get(word.surface())) : Set.of()))
                .toList());
    }

    /** From 0, nothing in common, to 1, the same words. What has too little in common to be about the same is 0. */
    public double likeness(Gist other) {
        var shorter = words.size() <= other.words.size() ? this : other;
        var longer = shorter == this ? other : this;
        if (shorter.words.isEmpty()) {
            return 0;
        }
        var shared = shorter.words.stream().mapToDouble(longer::share).sum();
        var contained = shared / shorter.words.size();
        if (contained < (shorter.isMostlyPairs() ? ENOUGH_OF_PAIRS : ENOUGH)) {
            return 0;
        }
        return (contained + 2 * shared / (shorter.words.size() + longer.words.size())) / 2;
    }

    private double share(GistWord word) {
        if (words.stream().anyMatch(word::isMetBy)) {
            return 1;
        }
        return word.isPair()
                ? HALF_A_PAIR
                        * word.surface().codePoints().filter(this::hasCharacter).count()
                : 0;
    }

    private boolean hasCharacter(int character) {
        return words.stream().anyMatch(word -> word.isPair() && word.surface().indexOf(character) >= 0);
    }

    private boolean isMostlyPairs() {
        return words.stream().filter(GistWord::isPair).count() * 2 > words.size();
    }

    /** A {@code tsquery} for texts that have all of it. */
    public Optional<String> all() {
        return joined(clauses(), " & ");
    }

    /** A {@code tsquery} for texts that have any of it, to rank them by. */
    public Optional<String> any() {
        return joined(clauses(), " | ");
    }

    /** A {@code tsquery} for texts that have enough of it to be looked at: two words. */
    public Optional<String> some() {
        var clauses = clauses();
        if (clauses.size() < 2 || isMostlyPairs() && clauses.size() <= FEW_PAIRS) {
            return joined(clauses, " | ");
        }
        var couples = new ArrayList<String>();
        for (var first = 0; first < clauses.size(); first++) {
            for (var second = first + 1; second < clauses.size(); second++) {
                couples.add(clauses.get(first) + " & " + clauses.get(second));
            }
        }
        return joined(couples, " | ");
    }

    private List<String> clauses() {
        return words.stream().map(GistWord::clause).toList();
    }

    private static Optional<String> joined(List<String> clauses, String operator) {
        return clauses.isEmpty() ? Optional.empty() : Optional.of(String.join(operator, clauses));
    }
}
