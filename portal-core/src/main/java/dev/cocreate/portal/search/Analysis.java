package dev.cocreate.portal.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns texts into what PostgreSQL keeps and questions into what it is asked. */
@ApplicationScoped
public class Analysis {
    /** Nobody types more; a pasted page would cost and find nothing. */
    private static final int LONGEST_QUERY = 200;

    private final Chains chains = new Chains();

    /**
     * A literal to be used as {@code ?::tsvector}: the title weighs A, the need B, the text C. A part of a compound weighs a step less,
     * for it says less: "Gutschrift" is hardly about "Schrift".
     */
    public String vector(String title, String need, String text, TextLanguage language) {
        var latin = Latin.of(language);
        var vector = new VectorLiteral();
        add(vector, chains.withSurfaces(latin), normalized(title), latin, 'A');
        add(vector, chains.withSurfaces(latin), normalized(need), latin, 'B');
        add(vector, chains.stemsOnly(latin), normalized(text), latin, 'C');
        return vector.toString();
    }

    private void add(VectorLiteral vector, Chain chain, String text, Latin latin, char weight) {
        var tokens = chain.tokens(text);
        var wholes = latin == Latin.GERMAN ? Set.copyOf(chains.wholes(latin).tokens(text)) : Set.copyOf(tokens);
        vector.add(tokens, token -> wholes.contains(token) ? weight : (char) (weight + 1));
    }

    /**
     * A question to be used as {@code ?::tsquery}; empty when there is no word in it. All words must be found, in the
     * forms of any one language; the last one may be unfinished.
     */
    public Optional<String> query(String typed) {
        var words = normalized(typed);
        var shortened = words.substring(0, Math.min(words.length(), LONGEST_QUERY));
        var readings = new LinkedHashSet<String>();
        for (var latin : Latin.values()) {
            new Reading(chains, latin).of(shortened).ifPresent(readings::add);
        }
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(readings.stream().collect(Collectors.joining(" | ")));
    }

    /** What a title is about; a word at its end may be unfinished. */
    public Gist gist(String title, TextLanguage language) {
        var words = normalized(title);
        var shortened = words.substring(0, Math.min(words.length(), LONGEST_QUERY));
        return new Gist(new Telling(chains, Latin.of(language), shortened).words());
    }

    /** The language of a text; the hint is the author's own, for texts too short to tell. */
    public TextLanguage languageOf(String text, TextLanguage hint) {
        return LanguageGuess.of(text, hint);
    }

    /** One form for full-width letters, ligatures and typographic apostrophes. */
    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'');
    }

    @PreDestroy
    void close() {
        chains.close();
    }
}
