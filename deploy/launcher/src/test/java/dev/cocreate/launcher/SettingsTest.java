package dev.cocreate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void nothingNeedsToBeSet() {
        var settings = Settings.from(Map.of());

        assertThat(settings.address()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.database()).isEmpty();
        assertThat(settings.forPortal())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "COCREATE_DEMO", "none",
                        "COCREATE_LOG", "text",
                        "COCREATE_LOG_LEVEL", "info",
                        "COCREATE_PRIVATE_ADDRESSES", "refuse"));
    }

    @Test
    void blankMeansUnset() {
        var settings = Settings.from(Map.of("PORT", "", "BASE_URL", " ", "DATABASE_URL", "", "SMTP_URL", ""));

        assertThat(settings).isEqualTo(Settings.from(Map.of()));
    }

    @Test
    void thePortIsPartOfTheUsualAddress() {
        assertThat(Settings.from(Map.of("PORT", "9000")).baseUrl()).isEqualTo("http://localhost:9000");
    }

    @Test
    void theAddressEndsWithoutASlash() {
        assertThat(Settings.from(Map.of("BASE_URL", "https://ideas.example.com/"))
                        .baseUrl())
                .isEqualTo("https://ideas.example.com");
    }

    @Test
    void portZeroTakesAFreeOne() {
        assertThat(Settings.from(Map.of("PORT", "0")).port()).isPositive();
    }

    @Test
    void aPortalOnAllAddressesIsReachedOnThisMachine() {
        assertThat(Settings.from(Map.of("HOST", "0.0.0.0")).address()).isEqualTo("http://127.0.0.1:8080");
        assertThat(Settings.from(Map.of("HOST", "::1")).address()).isEqualTo("http://[0:0:0:0:0:0:0:1]:8080");
    }

    @Test
    void optionsOfTheJvmAreWords() {
        assertThat(Settings.from(Map.of("COCREATE_JAVA_OPTS", " -Xmx1g  -XX:+UseG1GC "))
                        .javaOptions())
                .containsExactly("-Xmx1g", "-XX:+UseG1GC");
    }

    @Test
    void whatOnlyThePortalUnderstandsIsPassedOn() {
        var settings = Settings.from(Map.of(
                "SMTP_URL", "smtp://mail.example.com",
                "TRUSTED_PROXIES", "10.0.0.0/8",
                "COCREATE_ADMIN_TOKEN", "0123456789abcdef",
                "COCREATE_DEMO", "Small"));

        assertThat(settings.forPortal())
                .containsEntry("SMTP_URL", "smtp://mail.example.com")
                .containsEntry("TRUSTED_PROXIES", "10.0.0.0/8")
                .containsEntry("COCREATE_ADMIN_TOKEN", "0123456789abcdef")
                .containsEntry("COCREATE_DEMO", "small");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PORT | http | PORT=http is no port; use a number from 1 to 65535",
                "PORT | 65536 | PORT=65536 is no port",
                "PORT | -1 | PORT=-1 is no port",
                "HOST | no.such.host.invalid | HOST=no.such.host.invalid is no address of this machine",
                "COCREATE_LIVE_PAGES | many | COCREATE_LIVE_PAGES=many is no number",
                "BASE_URL | ideas.example.com | BASE_URL=ideas.example.com is no address of a portal",
                "BASE_URL | ftp://ideas.example.com | is no address of a portal",
                "BASE_URL | https://example.com/ideas | without a path",
                "BASE_URL | https://exa mple.com | is no address of a portal",
                "SMTP_URL | mail.example.com:25 | SMTP_URL is not usable",
                "SMTP_URL | http://mail.example.com | write it as smtp://user:password@host:587",
                "SMTP_URL | smtp://ada:p@ss word@host | SMTP_URL is not usable",
                "COCREATE_SECRET | short | COCREATE_SECRET is too short",
                "COCREATE_ADMIN_TOKEN | short | COCREATE_ADMIN_TOKEN is too short",
                "COCREATE_DEMO | huge | COCREATE_DEMO=huge is unknown; use none or small.",
                "COCREATE_LOG | xml | COCREATE_LOG=xml is unknown; use text or json.",
                "COCREATE_PRIVATE_ADDRESSES | yes | COCREATE_PRIVATE_ADDRESSES=yes is unknown; use refuse or allow.",
                "COCREATE_LOG_LEVEL | loud | use debug or info or warn or error.",
            })
    void whatIsWrongIsSaidInOneLine(String name, String value, String line) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining(line)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFolderWithoutANameIsNone() {
        assertThatThrownBy(() -> Settings.from(Map.of("COCREATE_HOME", "a\0b")))
                .hasMessageContaining("is no folder's name");
    }
}
