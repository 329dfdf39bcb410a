package dev.cocreate.portal.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;

/** Words that German business compounds are made of. Whoever misses one adds a line to the file. */
final class GermanParts {
    static final CharArraySet ALL = read();

    private GermanParts() {}

    private static CharArraySet read() {
        var file = Objects.requireNonNull(GermanParts.class.getResourceAsStream("german-parts.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var words = new CharArraySet(500, false);
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(GermanParts::asTheChainLeavesIt)
                    .forEach(words::add);
            return CharArraySet.unmodifiableSet(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asTheChainLeavesIt(String word) {
        return word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replace("ß", "ss");
    }
}
