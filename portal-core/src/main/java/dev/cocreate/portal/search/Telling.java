package dev.cocreate.portal.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the telling words of a title written in one language, and the forms they may have in any. */
final class Telling {
    /** What makes a German verb, and a noun again, of a borrowed noun: "Export", "exportieren", "Exportierung". */
    private static final Pattern BORROWED = Pattern.compile("(?<=\\p{L}{3})ier(e|en|t|te|ung|ungen)$");

    private final Latin latin;
    private final boolean isUnfinished;
    private final List<Token> surfaces;

    /** The stems at each position; of a German compound, its parts follow. */
    private final Map<Latin, Map<Integer, List<Token>>> stems = new EnumMap<>(Latin.class);

    Telling(Chains chains, Latin latin, String title) {
        var typed = Reading.withoutParticles(title);
        this.latin = latin;
        isUnfinished = !title.endsWith(" ");
        surfaces = chains.askedSurfaces(latin).tokens(typed);
        for (var each : Latin.values()) {
            stems.put(each, chains.asked(each).tokens(typed).stream().collect(Collectors.groupingBy(Token::position)));
        }
    }

    List<GistWord> words() {
        var telling = surfaces.stream().filter(this::tells).toList();
        var words = new ArrayList<GistWord>();
        for (var word : telling.isEmpty() ? surfaces : telling) {
            var parts = parts(word);
            if (parts.size() > 1) {
                parts.forEach(part -> words.add(new GistWord(part.text(), Set.of(part.text()), false, false)));
            } else {
                words.add(new GistWord(word.text(), forms(word), word.isPair(), isUnfinished && isLast(word)));
            }
        }
        return words;
    }

    private boolean tells(Token word) {
        return !StopWords.isOne(word.text(), latin) && !StopWords.ARABIC.contains(word.text());
    }

    private boolean isLast(Token word) {
        return word.equals(surfaces.get(surfaces.size() - 1));
    }

    /** The parts of a compound say together what it says. */
    private List<Token> parts(Token word) {
        return latin == Latin.GERMAN
                ? stems(Latin.GERMAN, word).stream().skip(1).toList()
                : List.of();
    }

    private Set<String> forms(Token word) {
        var forms = new LinkedHashSet<String>();
        forms.add(word.text());
        if (latin == Latin.GERMAN) {
            forms.add(BORROWED.matcher(word.text()).replaceFirst(""));
        }
        for (var each : Latin.values()) {
            stems(each, word).stream().limit(1).map(Token::text).forEach(forms::add);
        }
        return forms;
    }

    private List<Token> stems(Latin language, Token word) {
        return Objects.requireNonNull(stems.get(language)).getOrDefault(word.position(), List.of());
    }
}
