package dev.cocreate.benchmark.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** A few hundred words and how they go together, which is enough for a hundred thousand different wishes. */
final class Grammar {
    private final Map<String, List<String>> rules = new HashMap<>();

    Grammar(String language) {
        var file = "grammar-" + language + ".txt";
        var stream = Objects.requireNonNull(Grammar.class.getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var parts = line.split(" = ", 2);
        rules.put(parts[0], List.of(parts[1].split(" \\| ")));
    }

    /** A sentence of that kind, beginning with a capital where the script has them. */
    String say(String symbol, SplittableRandom random) {
        var said = new StringBuilder();
        say(symbol, random, said);
        said.setCharAt(0, Character.toUpperCase(said.charAt(0)));
        return said.toString();
    }

    /** What goes on after other words. */
    String goOn(String symbol, SplittableRandom random) {
        var said = new StringBuilder();
        say(symbol, random, said);
        return said.toString();
    }

    private void say(String symbol, SplittableRandom random, StringBuilder out) {
        var alternatives = Objects.requireNonNull(rules.get(symbol), symbol);
        var text = alternatives.get(random.nextInt(alternatives.size()));
        var from = 0;
        for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            var close = text.indexOf('}', open);
            out.append(text, from, open);
            say(text.substring(open + 1, close), random, out);
            from = close + 1;
        }
        out.append(text, from, text.length());
    }
}
