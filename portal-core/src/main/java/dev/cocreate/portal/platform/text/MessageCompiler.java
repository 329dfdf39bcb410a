package dev.cocreate.portal.platform.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks over what ICU parsed. Formats of dates and numbers are refused: those are {@link Words}' job. */
final class MessageCompiler {
    private final Language language;
    private final MessagePattern pattern;
    private int at;

    MessageCompiler(String pattern, Language language) {
        this.language = language;
        this.pattern = new MessagePattern(pattern);
    }

    Message compile() {
        return message("");
    }

    /** From a MSG_START to behind its MSG_LIMIT; {@code #} stands for the argument of the plural around it. */
    private Message message(String hash) {
        var parts = new ArrayList<Message>();
        var text = new StringBuilder();
        var from = next().getLimit();
        while (true) {
            var part = next();
            text.append(pattern.getPatternString(), from, part.getIndex());
            from = part.getLimit();
            switch (part.getType()) {
                case MSG_LIMIT -> {
                    flush(text, parts);
                    return parts.size() == 1 ? parts.get(0) : new Message.Sequence(List.copyOf(parts));
                }
                case REPLACE_NUMBER -> {
                    flush(text, parts);
                    parts.add(new Message.Value(hash));
                }
                case ARG_START -> {
                    flush(text, parts);
                    parts.add(argument(part.getArgType()));
                    from = pattern.getPart(at - 1).getLimit();
                }
                default -> {} // marks of quoting, which are no text
            }
        }
    }

    private Message argument(ArgType type) {
        var name = pattern.getSubstring(next());
        if (type == ArgType.NONE) {
            next();
            return new Message.Value(name);
        }
        if (type != ArgType.PLURAL && type != ArgType.SELECT) {
            throw new IllegalArgumentException("'" + type + "' is not known here; pass {" + name + "} as text");
        }
        var forms = forms(name);
        var other = forms.remove("other");
        if (other == null) {
            throw new IllegalArgumentException("{" + name + "} has no form 'other'");
        }
        return type == ArgType.SELECT
                ? new Message.Choice(name, forms, other)
                : new Message.Plural(name, complete(name, forms), other);
    }

    private Map<String, Message> forms(String name) {
        var forms = new HashMap<String, Message>();
        while (true) {
            var part = next();
            if (part.getType() == Part.Type.ARG_LIMIT) {
                return forms;
            }
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                var selector = pattern.getSubstring(part);
                if (pattern.getPartType(at).hasNumericValue()) {
                    next();
                }
                forms.put(selector, message(name));
            }
        }
    }

    /** A language has all the plural forms it needs, or a count reads wrongly one day. */
    private Map<String, Message> complete(String name, Map<String, Message> forms) {
        for (var needed : PluralRules.forLocale(language.locale()).getKeywords()) {
            if (!needed.equals("other") && !forms.containsKey(needed)) {
                throw new IllegalArgumentException("{" + name + "} has no form '" + needed + "'");
            }
        }
        return forms;
    }

    private static void flush(StringBuilder text, List<Message> parts) {
        if (!text.isEmpty()) {
            parts.add(new Message.Fixed(text.toString()));
            text.setLength(0);
        }
    }

    private Part next() {
        return pattern.getPart(at++);
    }
}
