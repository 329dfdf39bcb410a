package dev.cocreate.portal.mentions;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds whole names behind at signs. */
final class NamesInText {
    /** Not within an address, a path or code; chat in Chinese or Japanese has an at sign of its own width. */
    private static final Pattern AT = Pattern.compile("(?<![A-Za-z0-9_%+=/\\\\`-])[@＠]");

    /** More of them in one text are left as they were typed. */
    private static final int MOST = 50;

    /** In these scripts the next word follows without a space. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI);

    private final List<Participant> around;
    private final Set<Long> preferred;

    /** Of several people with one name, one of the preferred counts. */
    NamesInText(List<Participant> around, Set<Long> preferred) {
        this.around = around;
        this.preferred = preferred;
    }

    static boolean speaksToSomebody(String text) {
        return AT.matcher(text).find();
    }

    Mentions.Found in(String text) {
        var kept = new StringBuilder(text.length());
        var people = new ArrayList<Long>();
        var at = AT.matcher(text);
        var copied = 0;
        while (people.size() < MOST && at.find()) {
            var named = named(text, at.end());
            if (at.start() >= copied && named.isPresent()) {
                kept.append(text, copied, at.start())
                        .append(Saying.mark(named.get().id()));
                people.add(named.get().id());
                copied = at.end() + named.get().name().length();
            }
        }
        kept.append(text, copied, text.length());
        return Mentions.Found.of(kept.toString(), people);
    }

    /** The one person whose name stands there; of names that begin alike the longest. */
    private Optional<Participant> named(String text, int start) {
        var longest = around.stream()
                .filter(person -> stands(person.name(), text, start))
                .mapToInt(person -> person.name().length())
                .max();
        if (longest.isEmpty()) {
            return Optional.empty();
        }
        var found = around.stream()
                .filter(person -> person.name().length() == longest.getAsInt() && stands(person.name(), text, start))
                .toList();
        var chosen =
                found.stream().filter(person -> preferred.contains(person.id())).toList();
        var meant = chosen.isEmpty() ? found : chosen;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static boolean stands(String name, String text, int start) {
        var end = start + name.length();
        if (!text.regionMatches(true, start, name, 0, name.length())) {
            return false;
        }
        if (end == text.length()) {
            return true;
        }
        var last = name.codePointBefore(name.length());
        var next = text.codePointAt(end);
        return !Character.isLetterOrDigit(next)
                || !Character.isLetterOrDigit(last)
                || WITHOUT_SPACES.contains(UnicodeScript.of(last))
                || WITHOUT_SPACES.contains(UnicodeScript.of(next));
    }
}
