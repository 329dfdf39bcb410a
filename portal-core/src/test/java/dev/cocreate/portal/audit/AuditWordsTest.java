package dev.cocreate.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Messages;
import dev.cocreate.portal.platform.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
    private static final Path LEFT_OUT = Path.of("src/main/resources/db/migration/V0144__audit_of_the_log.sql");
    private static final Words WORDS = new Messages().in(Language.EN, ZoneOffset.UTC, Instant.EPOCH);
    private static final Pattern KIND = Pattern.compile("'([A-Z]\\w+)'");

    @Test
    void whateverTheAuditShowsHasWords() throws IOException {
        var everyday = KIND.matcher(Files.readString(LEFT_OUT))
                .results()
                .map(kind -> kind.group(1))
                .collect(Collectors.toSet());
        var shown = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("dev.cocreate.portal").stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                        .filter(type -> type.tryGetMethod("kind").isEmpty())
                        .map(JavaClass::getSimpleName)
                        .filter(kind -> !everyday.contains(kind))
                        .map(kind -> "audit.kind." + kind)
                        .toList();

        assertThat(shown).isNotEmpty().allMatch(WORDS::knows);
    }
}
