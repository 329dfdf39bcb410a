package dev.cocreate.portal.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A telling word of a title, or a pair of Chinese or Japanese characters.
 *
 * @param surface as it was written
 * @param forms what counts as the same word: the surface, its stems, what it may be a slip of
 * @param isUnfinished whether it was still being typed
 */
record GistWord(String surface, Set<String> forms, boolean isPair, boolean isUnfinished) {
    private static final int SHORTEST_SLIP = 4;
    private static final int SHORTEST_BEGINNING = 2;

    GistWord {
        forms = Collections.unmodifiableSet(new LinkedHashSet<>(forms));
    }

    boolean mayBeMisspelt() {
        return !isPair && surface.codePointCount(0, surface.length()) >= SHORTEST_SLIP;
    }

    /** Known words that are further away than a slip are left aside. */
    GistWord meaning(Set<String> known) {
        var more = new LinkedHashSet<>(forms);
        known.stream().filter(word -> Slip.isOne(surface, word)).sorted().forEach(more::add);
        return new GistWord(surface, more, isPair, isUnfinished);
    }

    boolean isMetBy(GistWord other) {
        return isPair == other.isPair
                && (!Collections.disjoint(forms, other.forms) || isBeginningOf(other) || other.isBeginningOf(this));
    }

    private boolean isBeginningOf(GistWord other) {
        return isUnfinished && surface.length() >= SHORTEST_BEGINNING && other.surface.startsWith(surface);
    }

    /** Looked for in titles and needs alone; a long text has every word. */
    String clause() {
        var ways = forms.stream().map(form -> Lexeme.quoted(form) + ":AB").collect(Collectors.toList());
        if (isUnfinished && !isPair && surface.length() >= SHORTEST_BEGINNING) {
            ways.add(Lexeme.quoted(surface) + ":*AB");
        }
        return "(" + String.join(" | ", ways) + ")";
    }
}
