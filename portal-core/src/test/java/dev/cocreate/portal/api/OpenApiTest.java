package dev.cocreate.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the API against the resources that are there: neither may know more than the other. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final Map<String, Object> description = read();
    private final Map<String, Method> resources = resources();

    @Test
    void describesEachOperationAndNoOther() {
        assertThat(operations().keySet()).containsExactlyElementsOf(resources.keySet());
    }

    @Test
    void describesEachQuestionThatAnOperationUnderstands() {
        resources.forEach((operation, method) -> assertThat(questions(operation))
                .as(operation)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getAnnotation(QueryParam.class))
                        .filter(question -> question != null)
                        .map(QueryParam::value)
                        .toList()));
    }

    @Test
    void saysInWhichFormABodyIsTaken() {
        resources.forEach((operation, method) -> {
            var taken = Optional.ofNullable(method.getAnnotation(Consumes.class))
                    .map(consumes -> Set.of(consumes.value()))
                    .orElse(Set.of());
            if (taken.isEmpty()) {
                // A body that may be left out cannot be asked for by its type.
                assertThat(map(operations().getOrDefault(operation, Map.of()), "requestBody"))
                        .as(operation)
                        .doesNotContainEntry("required", true);
            } else {
                assertThat(bodies(operation)).as(operation).isEqualTo(taken);
            }
        });
    }

    @Test
    void eachOperationHasANameOfItsOwnAndSaysWhatItIsFor() {
        var names = operations().values().stream()
                .map(operation -> operation.get("operationId"))
                .toList();
        assertThat(names).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(operations())
                .allSatisfy((name, operation) ->
                        assertThat(operation).as(name).containsKeys("summary", "tags", "responses"));
    }

    @Test
    void eachReferenceLeadsSomewhere() {
        assertThat(references(description))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(at(reference)).as(reference).isPresent());
    }

    private static Map<String, Object> read() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return yaml.load(OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml"));
    }

    private static Map<String, Method> resources() {
        var resources = new TreeMap<String, Method>();
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("dev.cocreate.portal").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .filter(type -> path(type.getAnnotation(Path.class)).startsWith("/api/v1"))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .forEach(method -> verb(method).ifPresent(verb -> {
                            var root = path(method.getDeclaringClass().getAnnotation(Path.class));
                            resources.put(verb + " " + root + path(method.getAnnotation(Path.class)), method);
                        }));
        return resources;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Without the patterns of its variables. */
    private static String path(@Nullable Path path) {
        if (path == null) {
            return "";
        }
        var plain = path.value().replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
        return plain.startsWith("/") ? plain : "/" + plain;
    }

    private Map<String, Map<String, Object>> operations() {
        var operations = new TreeMap<String, Map<String, Object>>();
        map(description, "paths").forEach((path, item) -> {
            var methods = new TreeSet<>(asMap(item).keySet());
            methods.retainAll(METHODS);
            methods.forEach(
                    method -> operations.put(method.toUpperCase(Locale.ROOT) + " " + path, map(asMap(item), method)));
        });
        return operations;
    }

    private Set<String> questions(String operation) {
        var item = map(map(description, "paths"), operation.substring(operation.indexOf('/')));
        return Stream.concat(parameters(item), parameters(operations().getOrDefault(operation, Map.of())))
                .filter(parameter -> "query".equals(parameter.get("in")))
                .map(parameter -> String.valueOf(parameter.get("name")))
                .collect(Collectors.toSet());
    }

    private Stream<Map<String, Object>> parameters(Map<String, Object> owner) {
        return owner.get("parameters") instanceof List<?> list
                ? list.stream().map(OpenApiTest::asMap).map(this::resolved)
                : Stream.of();
    }

    private Map<String, Object> resolved(Map<String, Object> parameter) {
        return parameter.get("$ref") instanceof String reference
                ? at(reference).map(OpenApiTest::asMap).orElse(Map.of())
                : parameter;
    }

    private Set<String> bodies(String operation) {
        return map(map(operations().getOrDefault(operation, Map.of()), "requestBody"), "content")
                .keySet();
    }

    private Optional<Object> at(String reference) {
        Object found = description;
        for (var step : reference.substring(2).split("/")) {
            found = asMap(found).get(step);
            if (found == null) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private static List<String> references(Object node) {
        var found = new ArrayList<String>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("$ref")) {
                    found.add(String.valueOf(value));
                } else {
                    found.addAll(references(value));
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> found.addAll(references(item)));
        }
        return found;
    }

    private static Map<String, Object> map(Map<String, Object> owner, String name) {
        return asMap(owner.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked") // What YAML calls a mapping has names of text here.
    private static Map<String, Object> asMap(Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : Map.of();
    }
}
