package dev.cocreate.portal.mentions;

import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.text.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that may mention people.
 *
 * @param kept Markdown, with a mark where a name belongs
 * @param names of those who are mentioned, as they are called now; whoever was erased is not among them
 */
public record Saying(String kept, Map<Long, String> names) {
    /** The names of those whom the comment {@code c} mentions, for {@link #of(String, ResultSet)}. */
    public static final String NAMES = "array(select m.person_id || ':' || n.name from mention m"
            + " join person n on n.id = m.person_id where m.comment_id = c.id and n.name is not null) as mentioned";

    /** Private characters around an id; what people type does not keep them. */
    private static final char BEGIN = '\uE000';

    private static final char END = '\uE001';

    private static final Pattern MARK = Pattern.compile(BEGIN + "(\\d{1,18})" + END);
    private static final Pattern TAG_OR_MARK = Pattern.compile("<[^>]*>|" + MARK.pattern());

    public static final Saying NOTHING = new Saying("", Map.of());

    public Saying {
        names = Map.copyOf(names);
    }

    /** Words from a row that has {@link #NAMES}. */
    public static Saying of(@Nullable String kept, ResultSet row) throws SQLException {
        if (kept == null || kept.indexOf(BEGIN) < 0) {
            return new Saying(kept == null ? "" : kept, Map.of());
        }
        var names = new HashMap<Long, String>();
        for (var mentioned : (String[]) row.getArray("mentioned").getArray()) {
            var colon = mentioned.indexOf(':');
            names.put(Long.parseLong(mentioned.substring(0, colon)), mentioned.substring(colon + 1));
        }
        return new Saying(kept, names);
    }

    /** What is typed, as it is kept unless somebody is mentioned in it. */
    static String cleaned(String typed) {
        return PlainText.block(typed).replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
    }

    /** What stands for somebody in words that are kept. */
    public static String mark(long person) {
        return BEGIN + Long.toString(person) + END;
    }

    /** The ids of those who are mentioned and not erased. */
    public Set<Long> people() {
        return names.keySet();
    }

    /** Markdown as it was typed, with the names of today; {@code nobody} stands for whoever was erased. */
    public String typed(String nobody) {
        return filled(MARK, kept, mark -> "@" + name(mark, nobody));
    }

    /** As it is read where there is only text. */
    public String text(Markdown markdown, String nobody) {
        return filled(MARK, markdown.text(kept), mark -> "@" + name(mark, nobody));
    }

    /** As it is shown: whoever is mentioned stands out, and leads nowhere. */
    public Html html(Markdown markdown, String nobody) {
        var rendered = markdown.html(kept);
        if (kept.indexOf(BEGIN) < 0) {
            return rendered;
        }
        return new Html(filled(TAG_OR_MARK, rendered.markup(), found -> {
            if (found.group(1) == null) {
                return filled(MARK, found.group(), mark -> "@" + Html.escaped(name(mark, nobody)));
            }
            return "<span class=\"mention\">@<bdi>" + Html.escaped(name(found, nobody)) + "</bdi></span>";
        }));
    }

    private String name(Matcher mark, String nobody) {
        return names.getOrDefault(Long.parseLong(mark.group(1)), nobody);
    }

    private static String filled(Pattern pattern, String text, Function<Matcher, String> filling) {
        var matcher = pattern.matcher(text);
        var filled = new StringBuilder(text.length());
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(filling.apply(matcher)));
        }
        return matcher.appendTail(filled).toString();
    }
}
