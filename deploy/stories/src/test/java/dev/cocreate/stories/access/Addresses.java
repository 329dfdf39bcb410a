package dev.cocreate.stories.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every address that the portal answers with a GET, read from its sources: a page that somebody adds tomorrow is among them, and
 * so is each question that it understands.
 */
final class Addresses {
    private static final Path SOURCES = Path.of("../../portal-core/src/main/java");

    /** The annotations of a class or a method, and its head as far as the body. */
    private static final Pattern HEAD =
            Pattern.compile("((?:@\\w+(?:\\((?:[^()\"]|\"[^\"]*\")*\\))?\\s+)+)public [^{;]*\\{");

    private static final Pattern PLACE = Pattern.compile("@Path\\(((?:[^()\"]|\"[^\"]*\")*)\\)");
    private static final String STREAM = "text/event-stream";
    private static final Pattern PRODUCES = Pattern.compile("@Produces\\(([^)]*)\\)");
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|([\\w.]+)");
    private static final Pattern QUESTION = Pattern.compile("@QueryParam\\(\"([^\"]+)\"\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*(\\w+)\\s*(?::(?:[^{}]|\\{[^}]*})*)?}");

    private final Map<String, List<String>> values;

    private Addresses(Map<String, List<String>> values) {
        this.values = values;
    }

    /** With these values for the variables and questions of that name; what has none is asked without. */
    static List<String> with(Map<String, List<String>> values) {
        var addresses = new Addresses(values);
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Addresses::read)
                    .filter(source -> source.contains("@Path("))
                    .flatMap(addresses::in)
                    .distinct()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Stream<String> in(String source) {
        var root = "";
        var found = new ArrayList<String>();
        var heads = HEAD.matcher(source);
        while (heads.find()) {
            var place = PLACE.matcher(heads.group(1));
            var path = place.find() ? text(place.group(1), source) : "";
            if (heads.group().contains(" class ")) {
                root = path;
            } else if (heads.group(1).contains("@GET") && !isStream(heads.group(1), source)) {
                found.addAll(asked(joined(root, path), heads.group()));
            }
        }
        return found.stream();
    }

    /** What never ends cannot be read to its end. */
    private static boolean isStream(String annotations, String source) {
        var produces = PRODUCES.matcher(annotations);
        return produces.find()
                && (produces.group(1).equals("\"" + STREAM + "\"")
                        || source.contains("String " + produces.group(1) + " = \"" + STREAM + "\""));
    }

    private static String joined(String root, String path) {
        return ("/" + root + "/" + path).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    /** What an annotation says: texts, and names of texts that stand in the same file. */
    private static String text(String expression, String source) {
        var text = new StringBuilder();
        var parts = PART.matcher(expression);
        while (parts.find()) {
            if (parts.group(1) != null) {
                text.append(parts.group(1));
            } else {
                var name = parts.group(2);
                text.append(constant(name, source));
            }
        }
        return text.toString();
    }

    /** A text that stands in this source, or in that of the class that is named before it. */
    private static String constant(String name, String source) {
        var dot = name.lastIndexOf('.');
        var own = own(name.substring(dot + 1), source);
        if (own.isPresent()) {
            return own.get();
        }
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> dot > 0 && file.endsWith(name.substring(0, dot) + ".java"))
                    .flatMap(file -> own(name.substring(dot + 1), read(file)).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Which path is " + name + "?"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<String> own(String name, String source) {
        return Pattern.compile("String " + name + " = \"([^\"]*)\"")
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    private List<String> asked(String path, String head) {
        var addresses = new ArrayList<String>();
        for (var plain : filled(path)) {
            addresses.add(plain);
            var names = new TreeSet<String>();
            QUESTION.matcher(head).results().forEach(question -> names.add(question.group(1)));
            for (var name : names) {
                for (var value : values.getOrDefault(name, List.of())) {
                    addresses.add(plain + "?" + name + "=" + value);
                    if (names.contains("status") && !name.equals("status")) {
                        addresses.add(plain + "?" + name + "=" + value + "&status=any");
                    }
                }
            }
        }
        return addresses;
    }

    private List<String> filled(String path) {
        var variable = VARIABLE.matcher(path);
        if (!variable.find()) {
            return List.of(path);
        }
        return values.getOrDefault(variable.group(1), List.of("1")).stream()
                .flatMap(value ->
                        filled(path.substring(0, variable.start()) + value + path.substring(variable.end())).stream())
                .toList();
    }
}
