package dev.cocreate.benchmark.data;

import dev.cocreate.portal.search.TextLanguage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** What people say, in the language that the first of them used. */
final class Speech {
    /** Of a hundred ideas. */
    private static final int GERMAN = 20;

    private static final int CHINESE = 15;
    private static final int ARABIC = 10;
    private static final int NEARLY_REPEATED = 7;

    private final Seed seed;
    private final Map<TextLanguage, Grammar> grammars = new EnumMap<>(TextLanguage.class);

    Speech(Seed seed) {
        this.seed = seed;
        for (var language : new TextLanguage[] {TextLanguage.EN, TextLanguage.DE, TextLanguage.ZH, TextLanguage.AR}) {
            grammars.put(language, new Grammar(language.code()));
        }
    }

    record Wish(TextLanguage language, String title, String need, String text) {}

    /** The words of an idea; some repeat an earlier idea with hardly a difference. */
    Wish wish(int idea) {
        var random = seed.of("wish", idea);
        if (idea > 0 && random.nextInt(100) < NEARLY_REPEATED) {
            return nearlyRepeated(wish(random.nextInt(idea)), random);
        }
        var language = language(random);
        var grammar = grammar(language);
        return new Wish(
                language, grammar.say("title", random), grammar.goOn("need", random), grammar.say("text", random));
    }

    private Wish nearlyRepeated(Wish wish, SplittableRandom random) {
        var title = wish.title();
        var at = 1 + random.nextInt(title.length() - 2);
        title = switch (random.nextInt(3)) {
            case 0 -> title.substring(0, at) + title.charAt(at + 1) + title.charAt(at) + title.substring(at + 2);
            case 1 -> title.substring(0, at) + title.substring(at + 1);
            default -> title + "!";
        };
        var grammar = grammar(wish.language());
        return new Wish(wish.language(), title, grammar.goOn("need", random), wish.text());
    }

    String say(String symbol, TextLanguage language, SplittableRandom random) {
        return grammar(language).say(symbol, random);
    }

    String name(int person) {
        var random = seed.of("name", person);
        return say("name", language(random), random);
    }

    private Grammar grammar(TextLanguage language) {
        return Objects.requireNonNull(grammars.get(language));
    }

    private static TextLanguage language(SplittableRandom random) {
        var roll = random.nextInt(100);
        if (roll < ARABIC) {
            return TextLanguage.AR;
        }
        if (roll < ARABIC + CHINESE) {
            return TextLanguage.ZH;
        }
        return roll < ARABIC + CHINESE + GERMAN ? TextLanguage.DE : TextLanguage.EN;
    }
}
