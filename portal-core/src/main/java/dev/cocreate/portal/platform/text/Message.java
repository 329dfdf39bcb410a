package dev.cocreate.portal.platform.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text of the portal, ready to be said: immutable and shared by all threads.
 *
 * <p>The syntax is ICU's and ICU parses it, but a page says about a hundred texts and ICU's own formatter is neither
 * thread-safe nor quick. So a text is compiled once into these few shapes.
 */
sealed interface Message {
    void say(StringBuilder out, Arguments arguments);

    /** The names a caller has to give. */
    Set<String> arguments();

    static Message compile(String pattern, Language language) {
        return new MessageCompiler(pattern, language).compile();
    }

    record Fixed(String text) implements Message {
        @Override
        public void say(StringBuilder out, Arguments arguments) {
            out.append(text);
        }

        @Override
        public Set<String> arguments() {
            return Set.of();
        }
    }

    /** {@code {name}}: numbers are written as the language writes them. */
    record Value(String name) implements Message {
        @Override
        public void say(StringBuilder out, Arguments arguments) {
            out.append(arguments.written(name));
        }

        @Override
        public Set<String> arguments() {
            return Set.of(name);
        }
    }

    /** {@code {name, plural, =0 {none} one {# vote} other {# votes}}}. */
    record Plural(String name, Map<String, Message> forms, Message other) implements Message {
        @Override
        public void say(StringBuilder out, Arguments arguments) {
            var count = arguments.count(name);
            var form = forms.get("=" + count);
            if (form == null) {
                form = forms.getOrDefault(arguments.pluralForm(count), other);
            }
            form.say(out, arguments);
        }

        @Override
        public Set<String> arguments() {
            return Choice.argumentsOf(name, forms, other);
        }
    }

    /** {@code {name, select, open {Open} other {Closed}}}. */
    record Choice(String name, Map<String, Message> forms, Message other) implements Message {
        @Override
        public void say(StringBuilder out, Arguments arguments) {
            forms.getOrDefault(arguments.written(name), other).say(out, arguments);
        }

        @Override
        public Set<String> arguments() {
            return argumentsOf(name, forms, other);
        }

        static Set<String> argumentsOf(String name, Map<String, Message> forms, Message other) {
            var names = new TreeSet<>(other.arguments());
            forms.values().forEach(form -> names.addAll(form.arguments()));
            names.add(name);
            return names;
        }
    }

    record Sequence(List<Message> parts) implements Message {
        @Override
        public void say(StringBuilder out, Arguments arguments) {
            for (var part : parts) {
                part.say(out, arguments);
            }
        }

        @Override
        public Set<String> arguments() {
            var names = new TreeSet<String>();
            parts.forEach(part -> names.addAll(part.arguments()));
            return names;
        }
    }
}
