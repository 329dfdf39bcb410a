package dev.cocreate.portal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question read in one language: all its words must be there. */
final class Reading {
    private static final int MOST_WORDS = 12;

    /** Particles between two words of Chinese or Japanese; the words are asked for, not how they are joined. */
    private static final Pattern PARTICLES = Pattern.compile(
            "(?<=\\p{IsHan})[的了吗呢](?=\\p{IsHan}|$)|(?<=[\\p{IsHan}\\p{IsKatakana}ー])[のをにはがとでもへや](?=[\\p{IsHan}\\p{IsKatakana}])");

    private final Chains chains;
    private final Latin latin;

    Reading(Chains chains, Latin latin) {
        this.chains = chains;
        this.latin = latin;
    }

    Optional<String> of(String typed) {
        var words = withoutParticles(typed);
        var surfaces = byPosition(chains.askedSurfaces(latin).tokens(words));
        var stems = byPosition(chains.asked(latin).tokens(words));
        var unfinished = typed.endsWith(" ") || surfaces.isEmpty() ? null : last(surfaces);
        var clauses = new ArrayList<String>();
        var pairs = new ArrayList<Token>();
        for (var word : withoutStopWords(surfaces)) {
            if (!pairs.isEmpty() && !pairs.get(pairs.size() - 1).overlaps(word)) {
                clauses.add(CharacterRun.of(pairs));
                pairs.clear();
            }
            if (word.isPair()) {
                pairs.add(word);
            } else {
                clauses.add(word(word, stems.getOrDefault(word.position(), List.of(word)), word.equals(unfinished)));
            }
        }
        if (!pairs.isEmpty()) {
            clauses.add(CharacterRun.of(pairs));
        }
        return clauses.isEmpty()
                ? Optional.empty()
                : Optional.of("(" + String.join(" & ", clauses.subList(0, Math.min(clauses.size(), MOST_WORDS))) + ")");
    }

    static String withoutParticles(String typed) {
        return PARTICLES.matcher(typed).replaceAll(" ");
    }

    private static String word(Token surface, List<Token> stems, boolean unfinished) {
        var ways = new LinkedHashSet<String>();
        var stem = stems.get(0).text();
        var mayGoOn = unfinished && surface.text().length() > 1;
        if (!mayGoOn || !stem.equals(surface.text())) {
            ways.add(Lexeme.quoted(stem));
        }
        if (stems.size() > 2) { // the whole and at least two parts, which may stand apart in the text
            ways.add(stems.stream()
                    .skip(1)
                    .map(part -> Lexeme.quoted(part.text()))
                    .collect(Collectors.joining(" & ", "(", ")")));
        }
        if (mayGoOn) {
            ways.add(Lexeme.quoted(surface.text()) + ":*");
        }
        return ways.size() == 1 ? ways.iterator().next() : "(" + String.join(" | ", ways) + ")";
    }

    /** Unless there is nothing else: somebody may look for "The Who". */
    private List<Token> withoutStopWords(Map<Integer, List<Token>> surfaces) {
        var all = surfaces.values().stream().map(same -> same.get(0)).toList();
        var telling = all.stream()
                .filter(word -> !StopWords.isOne(word.text(), latin))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    private static Map<Integer, List<Token>> byPosition(List<Token> tokens) {
        return tokens.stream().collect(Collectors.groupingBy(Token::position, LinkedHashMap::new, Collectors.toList()));
    }

    private static @Nullable Token last(Map<Integer, List<Token>> words) {
        return words.values().stream()
                .reduce((first, second) -> second)
                .map(same -> same.get(0))
                .orElse(null);
    }
}
