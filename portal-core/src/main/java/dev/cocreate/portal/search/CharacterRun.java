package dev.cocreate.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Chinese or Japanese characters without a space. Where its words end is not known, but most have two or three
 * characters: so every way to cut the run into such words is asked for, and the words may stand apart in the text.
 */
final class CharacterRun {
    /** Beyond, the ways multiply; the run is then cut into pairs only. */
    private static final int LONGEST = 8;

    private final List<String> pairs;

    private CharacterRun(List<String> pairs) {
        this.pairs = pairs;
    }

    static String of(List<Token> pairs) {
        return new CharacterRun(
                        pairs.stream().map(pair -> Lexeme.quoted(pair.text())).toList())
                .clause();
    }

    private String clause() {
        var length = pairs.size() + 1;
        if (length > LONGEST) {
            return String.join(" & ", everySecondPair());
        }
        var ways = new ArrayList<String>();
        cut(0, length, List.of(), ways);
        return ways.size() == 1 ? ways.get(0) : ways.stream().collect(Collectors.joining(" | ", "(", ")"));
    }

    private void cut(int from, int length, List<String> soFar, List<String> ways) {
        if (from == length) {
            ways.add(String.join(" & ", soFar));
        }
        for (var size = 2; size <= 3 && from + size <= length; size++) {
            var longer = new ArrayList<>(soFar);
            longer.addAll(pairs.subList(from, from + size - 1));
            cut(from + size, length, longer, ways);
        }
    }

    private List<String> everySecondPair() {
        var cut = new ArrayList<String>();
        for (var i = 0; i < pairs.size(); i += 2) {
            cut.add(pairs.get(i));
        }
        return cut;
    }
}
