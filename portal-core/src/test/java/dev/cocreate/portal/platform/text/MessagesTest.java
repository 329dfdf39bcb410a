package dev.cocreate.portal.platform.text;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Messages MESSAGES = new Messages();

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameTextsWithTheSameArguments(Language language) {
        assertThat(argumentsOf(language)).containsExactlyInAnyOrderEntriesOf(argumentsOf(Language.EN));
    }

    @Test
    void everyFileBelongsToAFeatureOfTheIndex() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            var features = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(Messages.features()).containsExactlyInAnyOrderElementsOf(features);
        }
    }

    @Test
    void everyKeyBeginsWithItsFeature() {
        var features = Messages.features();
        assertThat(MESSAGES.texts(Language.EN).messages().keySet())
                .allSatisfy(key -> assertThat(features).contains(key.split("\\.")[0]));
    }

    @Test
    void everyTextThatIsSaidExists() throws IOException {
        var said = new TreeSet<String>();
        for (var folder : new String[] {"src/main/jte", "src/main/java"}) {
            said.addAll(saidIn(Path.of(folder)));
        }
        assertThat(MESSAGES.texts(Language.EN).messages().keySet()).containsAll(said);
    }

    private static Map<String, Set<String>> argumentsOf(Language language) {
        return MESSAGES.texts(language).messages().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().arguments()));
    }

    private static Set<String> saidIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(MessagesTest::keysIn)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> keysIn(Path file) {
        try {
            return SAID.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
